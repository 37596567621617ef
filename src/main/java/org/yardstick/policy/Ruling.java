package org.yardstick.policy;

import java.util.Optional;

/**
 * What one lever, or a government as a whole, says of a trade.
 *
 * @param verdict silent, permitted, licensed or denied
 * @param levyRate share of the seller's revenue that the government takes, 0 to 1
 * @param grantedShare share of what is asked for that is granted, 0 to 1; 1 unless a licence is doubtful
 * @param quota cap on volume that the trade counts against, if any
 */
public record Ruling(Verdict verdict, double levyRate, double grantedShare, Optional<Quota> quota) {
    /** From the weakest to the strongest word. */
    public enum Verdict {
        /** The lever does not speak of this trade. */
        SILENT,
        /** Free. */
        PERMITTED,
        /** Needs a licence, which is granted on the ruling's terms; within one government it lifts a denial. */
        LICENSED,
        /** Forbidden. */
        DENIED
    }

    /**
     * A cap on volume.
     *
     * @param key name that trades under the same cap share
     * @param unitsPerYear chips a year, or infinity
     * @param h100ePerYear compute a year in H100e, or infinity
     * @param shareOfHomeUnits cap as a share of the chips of the same product generation that the vendor sells at home, or infinity
     */
    public record Quota(String key, double unitsPerYear, double h100ePerYear, double shareOfHomeUnits) {}

    /** A lever that does not speak of the trade. */
    public static final Ruling SILENT = new Ruling(Verdict.SILENT, 0, 1, Optional.empty());

    /** A flat denial. */
    public static final Ruling DENIED = new Ruling(Verdict.DENIED, 0, 0, Optional.empty());
}
