#!/bin/sh
# Sweeps a study by a Slurm job array, one shard a task, and merges the shards once all have ended well.
# On the login node, from the folder that holds (or shall hold) output/, which all nodes must see:
#     src/cluster/slurm-sweep.sh 8 revenue-share --replicates 20
# The first word is the number of shards; the others are those of "yardstick sweep". Threads of a task: YARDSTICK_CPUS=4.
# Slurm's own settings go through its variables, such as SBATCH_PARTITION, SBATCH_ACCOUNT and SBATCH_TIMELIMIT.
# Prints the numbers of the array and of the job that merges. What failed or was stopped goes on by the same command.
set -eu

die() { printf '%s\n' "slurm-sweep: $*" >&2; exit 2; }

# On a compute node Slurm runs a copy of this script, which therefore is told where the program lies.
case ${1:-} in
    --shard)
        program=$2
        shift 2
        exec "$program" sweep "$@" --workers "${SLURM_CPUS_PER_TASK:-1}" --resume \
            --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" ;;
    --merge)
        program=$2
        shift 2
        exec "$program" merge "$@" ;;
esac

shards=${1:-}
case $shards in
    '' | *[!0-9]* | 0*) die "expected the number of shards and a study, such as: slurm-sweep.sh 8 revenue-share" ;;
esac
shift
[ $# -gt 0 ] || die "expected a study behind the number of shards, such as: slurm-sweep.sh $shards revenue-share"
command -v sbatch > /dev/null || die "sbatch was not found: this is no node of a Slurm cluster."

script=$(CDPATH='' cd -P "$(dirname "$0")" && pwd)/$(basename "$0")
program=$(dirname "$(dirname "$(dirname "$script")")")/yardstick
# Built here, so that the tasks need not wait for each other.
"$program" --version > /dev/null

array=$(sbatch --parsable --job-name=yardstick-sweep --array="1-$shards" --cpus-per-task="${YARDSTICK_CPUS:-1}" --mem=1G \
    "$script" --shard "$program" "$@")
merge=$(sbatch --parsable --job-name=yardstick-merge --dependency="afterok:$array" --kill-on-invalid-dep=yes --mem=1G \
    "$script" --merge "$program" "$@")
printf '%s\n' "array $array" "merge $merge"
