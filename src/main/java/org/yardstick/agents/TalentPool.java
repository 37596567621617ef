package org.yardstick.agents;

import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * Researchers of the US bloc and of China, and what limits on their movement do to research on both sides.
 *
 * <p>Graduates who may not leave stay at home; exchange that is cut costs both sides, as patents of listed firms
 * fell through lost collaboration (Cao, de Nicola, Mattoo and Timmis 2024). Factors are measured against the
 * same world with open flows, so that open flows give exactly 1.
 */
public final class TalentPool {
    private static final String US = "us";
    private static final String CHINA = "china";

    private final TalentParameters parameters;
    private final Stocks actual;
    private final Stocks open;

    /**
     * This month's limits.
     *
     * @param talentOpenShare share of the flow of people from China to the US bloc that stays open, 0 to 1
     * @param capitalOpenShare share of foreign capital for Chinese firms that stays open, 0 to 1
     * @param returnPull factor on return to China, 1 without a programme that pulls
     */
    public record Month(double talentOpenShare, double capitalOpenShare, double returnPull) {
        public Month {
            Check.share("talentOpenShare", talentOpenShare);
            Check.share("capitalOpenShare", capitalOpenShare);
            Check.inRange("returnPull", returnPull, 0, 20);
        }

        /** Open borders for people and money. */
        public static final Month OPEN = new Month(1, 1, 1);
    }

    /**
     * Talent at a month's end; factors are 1 with open flows.
     *
     * @param usResearchers at work in the US bloc
     * @param chinaResearchers at work in China
     * @param usFactor productivity of research in the US bloc
     * @param chinaFactor productivity of research in China
     * @param chinaCapitalFactor productivity of capital in China
     * @param netToChina researchers of the month who return to China less those who leave it
     */
    public record Result(
            double usResearchers,
            double chinaResearchers,
            double usFactor,
            double chinaFactor,
            double chinaCapitalFactor,
            double netToChina) {}

    /** The pool of 2020-01. */
    public TalentPool(TalentParameters parameters) {
        this.parameters = parameters;
        this.actual = new Stocks(parameters);
        this.open = new Stocks(parameters);
    }

    /** Moves people for one month; {@code month} counts from 2020-01. */
    public Result step(int month, Month in) {
        actual.step(month, in, parameters);
        open.step(month, Month.OPEN, parameters);
        double exchange = 1 - parameters.exchangeLoss() * (1 - in.talentOpenShare());
        double capital = 1 - parameters.capitalWeight() * (1 - in.capitalOpenShare());
        return new Result(
                actual.us(),
                actual.china,
                exchange * factor(actual.us(), open.us()),
                exchange * factor(actual.china, open.china),
                capital,
                actual.netToChina);
    }

    private double factor(double now, double reference) {
        return FastMath.pow(now / reference, parameters.researchElasticity());
    }

    /** Researchers by place of work, those of Chinese origin in the US bloc apart since they alone return. */
    private static final class Stocks {
        private double usOther;
        private double usChinese;
        private double china;
        private double netToChina;

        Stocks(TalentParameters p) {
            double us = Keyed.of("talent.initialResearchers", p.initialResearchers(), US);
            usChinese = us * p.originShare();
            usOther = us - usChinese;
            china = Keyed.of("talent.initialResearchers", p.initialResearchers(), CHINA);
        }

        double us() {
            return usOther + usChinese;
        }

        void step(int month, Month in, TalentParameters p) {
            double emigrants = graduates(p, CHINA, month) * p.emigrationShare() * in.talentOpenShare();
            double returning = FastMath.min(1, p.returnPerYear() * in.returnPull() / 12) * usChinese;
            netToChina = returning - emigrants;
            double staying = 1 - p.retirementPerYear() / 12;
            usOther = usOther * staying + graduates(p, US, month);
            usChinese = usChinese * staying + emigrants - returning;
            china = china * staying + graduates(p, CHINA, month) - emigrants + returning;
        }

        private static double graduates(TalentParameters p, String bloc, int month) {
            double growth = Keyed.of("talent.graduateGrowthPerYear", p.graduateGrowthPerYear(), bloc);
            return Keyed.of("talent.graduatesPerYear", p.graduatesPerYear(), bloc)
                    / 12
                    * FastMath.pow(1 + growth, month / 12.0);
        }
    }
}
