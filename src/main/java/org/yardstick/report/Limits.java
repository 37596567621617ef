package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yardstick.report.ResultTable.MonthRange;

/** What a reader must not read into the results: the limits that hold for this folder, told from its own facts. */
final class Limits {

    private static final int LAST_KNOWN_POLICY = Months.of(2026, 6);
    private static final int FEW_REPLICATES = 20;

    private Limits() {}

    /** Returns the limits of studies in plain sentences. */
    static List<String> ofStudy() {
        return List.of(
                "What is found holds in this model over the ranges that the study gives its factors, each drawn as if"
                        + " independent of the others. The ranges are priors from evidence; most combinations were never"
                        + " fitted to the past, so levels matter less than differences between policies in the same future.",
                "What a factor outside the study would change is not seen.",
                "Figures up to June 2025 were used for fitting; later months are projection, and after mid-2026 policies"
                        + " stay as they were unless a policy says otherwise. Trust directions after 2027, not levels.",
                "The order of controls that pile up is the study's; another order may tell another story.");
    }

    /**
     * Returns the limits in plain sentences.
     *
     * @param facts how the folder came to be, where that is known
     * @param months the months that the results cover, where that is known
     */
    static List<String> of(Optional<Provenance> facts, Optional<MonthRange> months) {
        List<String> limits = new ArrayList<>();
        int replicates = facts.map(Provenance::replicates)
                .filter(text -> text.matches("\\d{1,7}"))
                .map(Integer::parseInt)
                .orElse(0);
        boolean overParameters = facts.map(Provenance::overParameters).orElse(false);
        if (replicates == 1) {
            limits.add("There is one replicate, so there are no bands: how far these numbers hang on luck is unknown.");
        } else if (overParameters) {
            limits.add("Bands show luck and doubt about the fitted parameters together: each replicate draws its own"
                    + " set of parameters. Doubt about what no figure speaks to is wider still.");
        } else {
            limits.add("Bands show luck, not doubt about parameters: who buys, when redesigns and launches succeed, how"
                    + " demand drifts. Doubt about parameters is wider; run again with --ensemble"
                    + " scenarios/ensemble.csv to see it.");
        }
        if (replicates > 1 && replicates < FEW_REPLICATES) {
            limits.add("The bands rest on " + replicates + " replicates only; their ends are rough.");
        }
        limits.add("\u201cSettled\u201d means that the band of the differences leaves zero out in these runs of this"
                + " model. It does not mean that the world must behave so.");
        if (months.map(range -> range.last() > LAST_KNOWN_POLICY).orElse(true)) {
            limits.add("Figures up to June 2025 were used for fitting; later months are projection. After mid-2026"
                    + " policies stay as they were unless a scenario says otherwise. Trust directions and mechanisms"
                    + " after 2027, not levels.");
        }
        limits.add("What is not known stays assumed: network and switching effects, how fast fear of being cut off"
                + " fades, everything about third markets, and whether denial speeds up or slows down the target's"
                + " research are not identified by sales.");
        limits.add("Shares count AI chips only; Nvidia's revenue from China counts all its goods billed there, as it"
                + " reports. By compute, the domestic share is Huawei and Cambricon over these and foreign flagships,"
                + " as published figures define it.");
        limits.add("Chips are counted in expected units, so fractions occur. Training and inference are not told"
                + " apart.");
        return limits;
    }
}
