package org.yardstick.agents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * All labs together: who copies whom, how far China trails, and what open weights do to others.
 *
 * <p>Followers use the frontier's algorithms after a delay of 4 to 14 months, less when open weights stand
 * near the frontier (LITERATURE M6). Labs act on last month's state, so their order does not matter.
 */
public final class CapabilityRace {
    private static final String US = "us";
    private static final String CHINA = "china";

    private final List<AiLab> labs;
    private final LabParameters parameters;
    private final List<Double> frontierEfficiency = new ArrayList<>();
    private final List<Double> bestUs = new ArrayList<>();
    private double openPull;

    /**
     * What a bloc's labs may use this month.
     *
     * @param ownedH100e compute owned by the bloc, at peak
     * @param leasedH100e compute leased from abroad, at peak
     * @param smuggledH100e smuggled compute, at peak
     * @param utilisation achieved share of peak over all of it, 0 to 1
     * @param deniedShare share of the compute asked for that was denied, 0 to 1
     * @param talentFactor from {@link TalentPool}; 1 with open flows
     * @param openness 0 to 2: how far the government lets labs release weights, 1 as they plan; above 1, how far it makes
     *     labs open that planned to stay closed
     * @param stackShares share of each stack in the compute that the labs use
     */
    public record BlocMonth(
            double ownedH100e,
            double leasedH100e,
            double smuggledH100e,
            double utilisation,
            double deniedShare,
            double talentFactor,
            double openness,
            Map<String, Double> stackShares) {
        public BlocMonth {
            Check.notNegative("ownedH100e", ownedH100e);
            Check.notNegative("leasedH100e", leasedH100e);
            Check.notNegative("smuggledH100e", smuggledH100e);
            Check.share("utilisation", utilisation);
            stackShares = new TreeMap<>(stackShares);
        }

        double usableEffectiveH100e() {
            return (ownedH100e + leasedH100e + smuggledH100e) * utilisation;
        }
    }

    /**
     * The race at a month's end.
     *
     * @param lagMonths months by which the best Chinese lab trails the best US-bloc lab; 0 when it leads
     * @param inferencePriceFactor price of inference relative to a world of closed weights, 0.05 to 1
     * @param labs by lab id
     * @param stackSupport by stack: pull of open weights made on it, 0 to 1, for {@link SoftwareStack}
     */
    public record Result(
            double lagMonths,
            double inferencePriceFactor,
            SortedMap<String, AiLab.Result> labs,
            SortedMap<String, Double> stackSupport) {}

    /** A race of the given labs, at least one in {@code us} and one in {@code china}. */
    public CapabilityRace(List<AiLab> labs, LabParameters parameters) {
        this.labs = List.copyOf(labs);
        this.parameters = parameters;
        if (labs.stream().noneMatch(lab -> lab.bloc().equals(US))
                || labs.stream().noneMatch(lab -> lab.bloc().equals(CHINA))) {
            throw new IllegalArgumentException("a race needs a lab in us and one in china, has "
                    + labs.stream().map(AiLab::id).toList());
        }
    }

    /** The labs of the base world: closed and open ones in the US bloc, both kinds in China. */
    public static CapabilityRace standard(LabParameters parameters) {
        double delay = parameters.copyDelayMonths();
        return new CapabilityRace(
                List.of(
                        new AiLab("us-frontier", US, 0, parameters),
                        new AiLab("us-open", US, delay / 2, parameters),
                        new AiLab("china-frontier", CHINA, delay, parameters),
                        new AiLab("deepseek", CHINA, delay, parameters)),
                parameters);
    }

    /** One month for every lab; months must follow one another from 0. */
    public Result step(int month, Map<String, BlocMonth> blocs) {
        if (month != bestUs.size()) {
            throw new IllegalArgumentException("labs were asked for month %d, expected %d: months follow one another"
                    .formatted(month, bestUs.size()));
        }
        SortedMap<String, AiLab.Result> results = new TreeMap<>();
        double us = Double.NEGATIVE_INFINITY;
        double china = Double.NEGATIVE_INFINITY;
        double frontier = Double.NEGATIVE_INFINITY;
        for (AiLab lab : labs) {
            BlocMonth bloc = blocs.get(lab.bloc());
            if (bloc == null) {
                throw new IllegalArgumentException("no compute was given for bloc %s of lab %s, expected one of %s"
                        .formatted(lab.bloc(), lab.id(), new TreeMap<>(blocs).keySet()));
            }
            // Closed borders for people slow the spread of ideas as they slow research itself.
            double delay = parameters.copyDelayMonths()
                    * (1 - parameters.openCopyCut() * openPull)
                    / FastMath.max(0.1, bloc.talentFactor());
            AiLab.Result result = lab.step(
                    month,
                    new AiLab.Month(
                            bloc.usableEffectiveH100e(),
                            bloc.deniedShare(),
                            bloc.talentFactor(),
                            frontierAt(month - delay),
                            bloc.openness()));
            results.put(lab.id(), result);
            frontier = FastMath.max(frontier, result.logEfficiency());
            if (lab.bloc().equals(US)) {
                us = FastMath.max(us, result.capability());
            } else if (lab.bloc().equals(CHINA)) {
                china = FastMath.max(china, result.capability());
            }
        }
        frontierEfficiency.add(frontier);
        bestUs.add(bestUs.isEmpty() ? us : FastMath.max(us, bestUs.get(bestUs.size() - 1)));
        double best = FastMath.max(us, china);
        openPull = 0;
        for (AiLab.Result result : results.values()) {
            openPull = FastMath.max(openPull, pull(best, result));
        }
        double priceFactor = 1 - parameters.inferenceDiscount() * openPull;
        return new Result(lag(month, china), priceFactor, results, support(best, results, blocs));
    }

    private double frontierAt(double month) {
        if (frontierEfficiency.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        double latest = frontierEfficiency.size() - 1;
        if (month < 0) {
            return frontierEfficiency.get(0) + month * parameters.efficiencyGrowthPerMonth();
        }
        double at = FastMath.min(month, latest);
        int floor = (int) at;
        int next = FastMath.min(floor + 1, (int) latest);
        return frontierEfficiency.get(floor)
                + (at - floor) * (frontierEfficiency.get(next) - frontierEfficiency.get(floor));
    }

    private double lag(int month, double china) {
        if (china >= bestUs.get(month)) {
            return 0;
        }
        double lag = parameters.maxLagMonths();
        if (china < bestUs.get(0)) {
            double monthlyGrowth = parameters.priorGrowthPerYear() / 12;
            lag = month + (bestUs.get(0) - china) / monthlyGrowth;
        } else {
            for (int then = month - 1; then >= 0; then--) {
                double before = bestUs.get(then);
                if (before <= china) {
                    lag = month - then - (china - before) / (bestUs.get(then + 1) - before);
                    break;
                }
            }
        }
        return FastMath.min(lag, parameters.maxLagMonths());
    }

    private SortedMap<String, Double> support(
            double best, SortedMap<String, AiLab.Result> results, Map<String, BlocMonth> blocs) {
        SortedMap<String, Double> support = new TreeMap<>();
        for (AiLab lab : labs) {
            AiLab.Result result = results.get(lab.id());
            BlocMonth bloc = blocs.get(lab.bloc());
            if (result == null || bloc == null) {
                continue;
            }
            double pull = pull(best, result);
            bloc.stackShares().forEach((stack, share) -> support.merge(stack, pull * share, FastMath::max));
        }
        return support;
    }

    private double pull(double best, AiLab.Result lab) {
        double behindMonths = (best - lab.capability()) / (parameters.priorGrowthPerYear() / 12);
        return lab.openWeights() * FastMath.exp(-behindMonths / parameters.openFadeMonths());
    }
}
