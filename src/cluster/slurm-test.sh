#!/usr/bin/env bash
# Runs a sweep as a Slurm job array on this machine and holds it against a local one, byte by byte.
# Needs Slurm (Debian: apt-get install slurm-wlm) and root, for it starts a Slurm of its own on the loopback address.
set -euo pipefail

for tool in sbatch slurmctld slurmd munged; do
    if ! PATH=$PATH:/usr/sbin command -v "$tool" > /dev/null; then
        echo "Skipped: $tool is not installed on this machine (Debian: apt-get install slurm-wlm)."
        exit 0
    fi
done
if [ "$(id -u)" -ne 0 ]; then
    echo "Skipped: only root can start a Slurm of its own."
    exit 0
fi

export PATH=$PATH:/usr/sbin
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(dirname "$(dirname "$here")")/yardstick
place=$(mktemp -d)
daemons=()

finish() {
    code=$?
    for daemon in "${daemons[@]}"; do kill "$daemon" 2> /dev/null || :; done
    wait
    if [ "$code" -ne 0 ]; then tail -n 20 "$place"/*.log "$place"/work/slurm-*.out 2> /dev/null || :; fi
    rm -rf "$place"
    exit "$code"
}
trap finish EXIT

# Ports that nobody else listens on just now.
free_ports() {
    python3 -c 'import socket
held = [socket.socket() for _ in range(2)]
for one in held: one.bind(("127.0.0.1", 0)); print(one.getsockname()[1])'
}
mapfile -t ports < <(free_ports)

mkdir "$place/state" "$place/spool" "$place/work"
dd if=/dev/urandom of="$place/munge.key" bs=128 count=1 2> /dev/null
chmod 400 "$place/munge.key"
name=$(hostname -s)
cat > "$place/slurm.conf" << END
ClusterName=trial
SlurmctldHost=$name(127.0.0.1)
SlurmctldPort=${ports[0]}
SlurmdPort=${ports[1]}
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$place/munge.socket
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
StateSaveLocation=$place/state
SlurmdSpoolDir=$place/spool
SlurmctldPidFile=$place/slurmctld.pid
SlurmdPidFile=$place/slurmd.pid
SchedulerParameters=sched_interval=1,bf_interval=1
NodeName=$name NodeAddr=127.0.0.1 CPUs=$(nproc) CoresPerSocket=$(nproc) RealMemory=3000 State=UNKNOWN
PartitionName=all Nodes=$name Default=YES State=UP
END
export SLURM_CONF=$place/slurm.conf

# Returns once it answers.
munged --force --key-file="$place/munge.key" --socket="$place/munge.socket" --pid-file="$place/munged.pid" \
    --log-file="$place/munged.log" --seed-file="$place/munge.seed" > /dev/null 2>&1
daemons+=("$(cat "$place/munged.pid")")
slurmctld -D > "$place/slurmctld.log" 2>&1 &
daemons+=($!)
slurmd -D -N "$name" > "$place/slurmd.log" 2>&1 &
daemons+=($!)

cd "$place/work"
mkdir output
cat > trial.yaml << 'END'
id: trial
title: A trial
question: Is it the same as a job array?
scenario: history
until: 2021-06
replicates: 3
design: {type: latin-hypercube, points: 7}
factors:
  - {path: world.choice.networkWeight}
  - {path: world.choice.priceSensitivity}
outcomes:
  - {name: share, metric: domestic_share, basis: compute, market: china, month: 2021-06}
END
"$program" sweep trial.yaml --out local --quiet 2> /dev/null

jobs=$("$here/slurm-sweep.sh" 3 trial.yaml --quiet)
echo "$jobs"
# Slurm itself tells when the merge is over, whether or not it went well.
timeout 600 sbatch --wait --dependency="afterany:${jobs##* }" --output=/dev/null --wrap true
for file in results.csv failures.csv design.csv factors.csv outcomes.csv study.resolved.yaml; do
    cmp "local/$file" "output/trial/$file"
done
echo "The sweep of $(($(wc -l < local/results.csv) - 1)) runs in 3 tasks of an array is the local one, byte by byte."
