package org.yardstick.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Folders as a sweep writes them, with a small function in place of the model. */
public final class SampleSweep {

    private static final String FACTORS =
            "factor,path,kind,unit,low,high,distribution,mode,mean,sd,levels,cumulative,source\n";

    private final Path folder;
    private final StringBuilder factors = new StringBuilder(FACTORS);
    private final List<String> names = new ArrayList<>();
    private final StringBuilder design = new StringBuilder();
    private final StringBuilder results = new StringBuilder("point,replicate,outcome,value,unit\n");
    private final StringBuilder outcomes =
            new StringBuilder("outcome,metric,basis,market,vendor,start,end,unit,title,better,threshold,is\n");
    private int points;

    private SampleSweep(Path folder) {
        this.folder = folder;
    }

    private void number(String name, String unit, double low, double high) {
        names.add(name);
        factors.append("%s,world.%s,number,%s,%s,%s,uniform,,,,,false,%n".formatted(name, name, unit, low, high));
    }

    private void category(String name, String values) {
        names.add(name);
        factors.append("%s,,category,,,,,,,,%s,false,%n".formatted(name, values));
    }

    private void outcome(String name, String unit, String title, String better, String threshold, String is) {
        outcomes.append("%s,%s,,china,,2030-12,2030-12,%s,%s,%s,%s,%s%n"
                .formatted(name, name, unit, title, better, threshold, is));
    }

    private int point(int block, String part, String moved, String step, Object... cells) {
        design.append("%d,%d,%s,%s,%s".formatted(points, block, part, moved, step));
        for (Object cell : cells) {
            design.append(',').append(cell);
        }
        design.append('\n');
        return points++;
    }

    private void value(int point, int replicate, String outcome, double value) {
        results.append("%d,%d,%s,%s,%n".formatted(point, replicate, outcome, value));
    }

    private Path write() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("manifest.json"),
                "{\"program\":\"yardstick\",\"kind\":\"sweep\",\"version\":\"0.1.0\",\"seed\":7,\"replicates\":2,"
                        + "\"status\":\"finished\",\"failedRuns\":0,\"files\":[]}\n");
        Files.writeString(folder.resolve("factors.csv"), factors);
        Files.writeString(
                folder.resolve("design.csv"), "point,block,part,moved,step," + String.join(",", names) + "\n" + design);
        Files.writeString(folder.resolve("outcomes.csv"), outcomes);
        Files.writeString(folder.resolve("results.csv"), results);
        Files.writeString(folder.resolve("failures.csv"), "point,replicate,seed,cause\n");
        return folder;
    }

    private static UniformRandomProvider random() {
        return RandomSource.XO_SHI_RO_256_PP.create(12L);
    }

    /** The Ishigami function over base samples. */
    public static Path saltelli(Path folder, int blocks, ToDoubleBiFunction<double[], Integer> model)
            throws IOException {
        SampleSweep sweep = new SampleSweep(folder);
        for (String name : List.of("x", "y", "z")) {
            sweep.number(name, "", 0, 1);
        }
        sweep.outcome("ishigami", "points", "Function of Ishigami", "", "", "");
        UniformRandomProvider random = random();
        for (int block = 0; block < blocks; block++) {
            double[] a = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
            double[] b = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
            for (int part = 0; part < 5; part++) {
                double[] place = part == 1 ? b.clone() : a.clone();
                if (part > 1) {
                    place[part - 2] = b[part - 2];
                }
                String name = part == 0 ? "A" : part == 1 ? "B" : "AB" + (part - 1);
                int point = sweep.point(block, name, "", "", place[0], place[1], place[2]);
                for (int replicate = 0; replicate < 2; replicate++) {
                    sweep.value(point, replicate, "ishigami", model.applyAsDouble(place, replicate));
                }
            }
        }
        return sweep.write();
    }

    /** A linear, an interacting and an idle factor, and a category, along trajectories under each of two regimes. */
    public static Path morris(Path folder, int trajectories) throws IOException {
        SampleSweep sweep = new SampleSweep(folder);
        sweep.category("regime", "fence|market");
        sweep.number("linear", "USD", 100, 200);
        sweep.number("mixed", "", 0, 1);
        sweep.number("idle", "", 0, 1);
        sweep.category("open", "no|yes");
        sweep.outcome("share", "fraction", "Domestic share in 2030", "lower", "", "");
        UniformRandomProvider random = random();
        List<String> moving = List.of("linear", "mixed", "idle", "open");
        for (int block = 0; block < trajectories; block++) {
            double[] place = new double[4];
            for (int f = 0; f < 4; f++) {
                place[f] = f == 3 ? random.nextInt(2) : random.nextInt(4) / 3.0;
            }
            for (int step = 0; step <= 4; step++) {
                String change = "";
                if (step > 0) {
                    int moved = (step + block) % 4;
                    double by = (place[moved] < 0.5 ? 1 : -1) * (moved == 3 ? 1 : 2 / 3.0);
                    place[moved] += by;
                    change = moving.get(moved) + "," + by;
                }
                for (int regime = 0; regime < 2; regime++) {
                    String[] move = change.isEmpty() ? new String[] {"", ""} : change.split(",", -1);
                    int point = sweep.point(
                            block,
                            Integer.toString(step),
                            move[0],
                            move[1],
                            regime == 0 ? "fence" : "market",
                            100 + 100 * place[0],
                            place[1],
                            place[2],
                            place[3] > 0.5 ? "yes" : "no");
                    for (int replicate = 0; replicate < 2; replicate++) {
                        double value = 0.3
                                + 0.2 * place[0]
                                + 0.3 * (place[1] - 0.5) * (place[3] - 0.5)
                                + 0.01 * replicate
                                + 0.05 * regime;
                        sweep.value(point, replicate, "share", value);
                    }
                }
            }
        }
        return sweep.write();
    }

    /** Three regimes in each of many futures: market is worse than fence where a is high and b is low. */
    public static Path futures(Path folder, int count) throws IOException {
        SampleSweep sweep = new SampleSweep(folder);
        sweep.category("regime", "fence|market|none");
        sweep.number("world.choice.priceSensitivity", "", 1, 5);
        sweep.number("world.fabs.yieldGrowth", "fraction", 0, 0.4);
        sweep.number("world.idle", "USD", 1e9, 9e9);
        sweep.outcome("share", "fraction", "Domestic share in 2030", "lower", "0.6", "above");
        sweep.outcome("revenue", "USD", "Nvidia's revenue from China in 2030", "higher", "", "");
        UniformRandomProvider random = random();
        for (int future = 0; future < count; future++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            double c = random.nextDouble();
            double[] luck = {random.nextDouble() - 0.5, random.nextDouble() - 0.5};
            for (String regime : List.of("fence", "market", "none")) {
                int point = sweep.point(future, "", "", "", regime, 1 + 4 * a, 0.4 * b, 1e9 + 8e9 * c);
                for (int replicate = 0; replicate < 2; replicate++) {
                    double share = 0.3 + 0.4 * a + 0.02 * luck[replicate];
                    share += regime.equals("market") ? (a > 0.6 && b < 0.5 ? 0.05 : -0.04) : 0;
                    share += regime.equals("none") ? 0.002 * luck[1 - replicate] : 0;
                    sweep.value(point, replicate, "share", share);
                    sweep.value(point, replicate, "revenue", 2e10 * (1 - share) * (regime.equals("market") ? 0.9 : 1));
                }
            }
        }
        return sweep.write();
    }

    /** Controls added one by one, each half as strong as the one before; the last does nothing. */
    public static Path controls(Path folder) throws IOException {
        SampleSweep sweep = new SampleSweep(folder);
        List<String> levels = List.of("none", "chips", "tools", "memory", "people");
        sweep.category("controls", String.join("|", levels));
        sweep.outcome("compute", "H100e", "Compute owned in China in 2030", "lower", "", "");
        double[] values = {9e6, 5e6, 3e6, 2e6, 2e6};
        for (int level = 0; level < 5; level++) {
            int point = sweep.point(level, "", "", "", levels.get(level));
            for (int replicate = 0; replicate < 6; replicate++) {
                double luck = 1 + 0.1 * Math.sin(replicate);
                sweep.value(
                        point,
                        replicate,
                        "compute",
                        values[level] * luck + (level == 4 ? 1e4 * (replicate % 2 - 0.5) : 0));
            }
        }
        return sweep.write();
    }

    /** A list of points each of which switches one more control on. */
    public static Path staircase(Path folder) throws IOException {
        SampleSweep sweep = new SampleSweep(folder);
        sweep.category("chips", "false|true");
        sweep.category("tools", "false|true");
        sweep.outcome("lag", "months", "Capability lag", "", "", "");
        for (int step = 0; step < 3; step++) {
            int point = sweep.point(step, "", "", "", step > 0, step > 1);
            for (int replicate = 0; replicate < 4; replicate++) {
                sweep.value(point, replicate, "lag", 5 + 2 * step + 0.1 * replicate * step);
            }
        }
        return sweep.write();
    }
}
