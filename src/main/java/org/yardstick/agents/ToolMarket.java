package org.yardstick.agents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * China's fabs as buyers of tools, with the toolmakers that serve them.
 *
 * <p>Need grows with investment. Fear of being cut off, fed by rules announced and in force, makes fabs buy
 * ahead up to a cover of need (stockpiling under trade-policy uncertainty, Alessandria, Khan and Khederlarian
 * 2024); the stock later replaces what is denied, and makers that a rule leaves free fill part of what others may not
 * (House Select Committee 2025: 38 billion USD in 2024).
 */
public final class ToolMarket {
    private static final int MONTHS = 12;
    private static final double FIRST_YEAR_MIDDLE = 2020.5;

    private final ToolParameters parameters;
    private final List<Line> lines = new ArrayList<>();
    private final ChineseToolmakers domestic;
    private double fear;

    /** A toolmaker with what Chinese fabs need and hold of its tools. */
    private static final class Line {
        final Toolmaker maker;
        final double mix;
        double stockUsd;
        double orderUsd;
        double openShare = 1;

        Line(Toolmaker maker, double mix, double stockUsd) {
            this.maker = maker;
            this.mix = mix;
            this.stockUsd = stockUsd;
        }
    }

    /**
     * This month's inputs.
     *
     * @param month month counted from 2020-01
     * @param openShares share of advanced tools for China that rules leave open, by toolmaker id; a maker without an
     *     entry is free
     * @param cutAnnounced ids of toolmakers for which a further cut is announced
     * @param fabProgrammeUsd public money for fabs delivered in China this month, USD
     * @param toolProgrammeUsd public money for tools delivered in China this month, USD
     * @param domesticQuota share of need reserved for domestic tools, 0 to 1
     */
    public record Inputs(
            int month,
            Map<String, Double> openShares,
            SortedSet<String> cutAnnounced,
            double fabProgrammeUsd,
            double toolProgrammeUsd,
            double domesticQuota) {
        public Inputs {
            openShares = new TreeMap<>(openShares);
            openShares.forEach((maker, share) -> Check.share("open share of tools of " + maker, share));
            cutAnnounced = Collections.unmodifiableSortedSet(new TreeSet<>(cutAnnounced));
            Check.notNegative("fabProgrammeUsd", fabProgrammeUsd);
            Check.notNegative("toolProgrammeUsd", toolProgrammeUsd);
            Check.share("domesticQuota", domesticQuota);
        }
    }

    /**
     * What the month gives.
     *
     * @param byMaker sales and denials by foreign toolmaker id
     * @param domesticSalesUsd sales of Chinese toolmakers, USD
     * @param availability share of the imported tools needed that fabs bought or took from stock
     * @param advancedCoverage share of a 7 nm-class line that domestic tools can fill
     * @param stockUsd imported tools in stock, USD
     * @param fear fear of being cut off, 0 to 1
     */
    public record Outputs(
            SortedMap<String, Toolmaker.Outputs> byMaker,
            double domesticSalesUsd,
            double availability,
            double advancedCoverage,
            double stockUsd,
            double fear) {
        /** What one foreign maker sold, nothing for an unknown id. */
        public Toolmaker.Outputs maker(String id) {
            return byMaker.getOrDefault(id, new Toolmaker.Outputs(0, 0, 0));
        }

        /** Sales of all foreign makers to China, USD. */
        public double importsUsd() {
            double sum = 0;
            for (Toolmaker.Outputs maker : byMaker.values()) {
                sum += maker.chinaUsd();
            }
            return sum;
        }
    }

    /**
     * Makes the market as it stood at the start of 2020.
     *
     * @param parameters parameters of the section {@code tools}
     * @param restOfWorldUsdPerYear sales outside China by toolmaker id, USD a year by time in years; makers are those
     *     of {@code importMix}
     */
    public ToolMarket(ToolParameters parameters, Map<String, SortedMap<Double, Double>> restOfWorldUsdPerYear) {
        this.parameters = parameters;
        this.domestic = new ChineseToolmakers(parameters);
        double sum = 0;
        SortedMap<String, Double> weights = new TreeMap<>(parameters.importMix());
        for (double weight : weights.values()) {
            sum += weight;
        }
        double imports = needUsd(0) * (1 - domestic.share());
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            String id = entry.getKey();
            SortedMap<Double, Double> path = restOfWorldUsdPerYear.getOrDefault(id, Collections.emptySortedMap());
            double share = entry.getValue() / sum;
            Toolmaker maker = new Toolmaker(id, parameters, path, share * imports);
            lines.add(new Line(maker, share, parameters.stockCoverMonths() * share * imports));
        }
    }

    /** Trades a month's tools. */
    public Outputs step(Inputs inputs) {
        for (Line line : lines) {
            double open = inputs.openShares().getOrDefault(line.maker.id(), 1.0);
            line.openShare = 1 - parameters.advancedShare() * (1 - open);
        }
        updateFear(inputs);
        double need = needUsd(inputs.month()) + parameters.programmeShare() * inputs.fabProgrammeUsd();
        double imports = need * (1 - domestic.share());
        double ordered = 0;
        double refused = 0;
        for (Line line : lines) {
            double ownNeed = line.mix * imports;
            double cover = parameters.stockCoverMonths()
                    + fear * parameters.fearCoverMonths().getOrDefault(line.maker.id(), 0.0);
            double ahead = (cover * ownNeed - line.stockUsd) / parameters.stockAdjustmentMonths();
            line.orderUsd = FastMath.max(0, ownNeed + ahead);
            ordered += line.orderUsd;
            refused += line.orderUsd * (1 - line.openShare);
        }
        double backfilled = backfill(refused);

        SortedMap<String, Toolmaker.Outputs> byMaker = new TreeMap<>();
        double missing = 0;
        double stock = 0;
        for (Line line : lines) {
            Toolmaker.Outputs sold = line.maker.step(inputs.month(), line.orderUsd, line.openShare);
            byMaker.put(line.maker.id(), sold);
            double left = line.stockUsd + sold.chinaUsd() - line.mix * imports;
            missing += FastMath.max(0, -left);
            line.stockUsd = FastMath.max(0, left);
            stock += line.stockUsd;
        }
        double domesticSales = domestic.step(
                need,
                FastMath.max(0, refused - backfilled),
                ordered > 0 ? refused / ordered : 0,
                inputs.toolProgrammeUsd(),
                inputs.domesticQuota());
        double availability = imports > 0 ? FastMath.max(0, 1 - missing / imports) : 1;
        return new Outputs(
                Collections.unmodifiableSortedMap(byMaker),
                domesticSales,
                availability,
                domestic.advancedCoverage(),
                stock,
                fear);
    }

    /**
     * Open share of imported tools for one user, such as the 7 nm-class fabs: the mean of makers' shares by weight
     * in imports.
     *
     * @param openShares share that rules leave open to this user, by toolmaker id; a maker without an entry is free
     */
    public double weightedOpenShare(Map<String, Double> openShares) {
        double sum = 0;
        for (Line line : lines) {
            sum += line.mix * Check.share("open share", openShares.getOrDefault(line.maker.id(), 1.0));
        }
        return FastMath.min(1, sum);
    }

    /** Share of all need that Chinese toolmakers can serve, 0 to 1. */
    public double domesticShare() {
        return domestic.share();
    }

    private void updateFear(Inputs inputs) {
        double news = 0;
        for (Line line : lines) {
            boolean cut = 1 - line.openShare > parameters.fearThreshold();
            if (cut || inputs.cutAnnounced().contains(line.maker.id())) {
                news += line.mix;
            }
        }
        fear += parameters.fearRise() * news * (1 - fear) - parameters.fearDecay() * fear;
        fear = FastMath.max(0, FastMath.min(1, fear));
    }

    /** Adds to the orders of less restricted makers what they can fill of refused orders; returns the sum added. */
    private double backfill(double refused) {
        double tightest = 1;
        for (Line line : lines) {
            tightest = FastMath.min(tightest, line.openShare);
        }
        double weights = 0;
        for (Line line : lines) {
            weights += line.mix * (line.openShare - tightest);
        }
        if (weights <= 0) {
            return 0;
        }
        double pool = parameters.backfillShare() * refused;
        for (Line line : lines) {
            line.orderUsd += pool * line.mix * (line.openShare - tightest) / weights;
        }
        return pool;
    }

    private double needUsd(int month) {
        double years = TimePath.middleOf(month) - FIRST_YEAR_MIDDLE;
        double decay = parameters.needGrowthDecay();
        double logGrowth = FastMath.abs(decay) < 1e-9
                ? parameters.needGrowth() * years
                : parameters.needGrowth() * -FastMath.expm1(-decay * years) / decay;
        return parameters.needUsd() * FastMath.exp(logGrowth) / MONTHS;
    }
}
