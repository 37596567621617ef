package org.yardstick.market;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A market with its state at the start of 2020. Indices run from 0 to 1.
 *
 * @param id market id, such as {@code other-asean}
 * @param tier tier of the January 2025 diffusion rule: 0 home, 1, 2 or 3
 * @param countryGroups export country groups before 2025, such as {@code D:4}; empty for none
 * @param tier1Share share of AI demand that sits in tier-1 states where a market mixes tiers
 * @param alignmentUs closeness to the United States in export-control practice
 * @param trustUs belief that US supply stays open
 * @param trustChina belief that Chinese supply is safe and stays open
 * @param sovereigntyPreference taste for an own or own-operated stack
 * @param programmeStrength strength of the own industrial programme
 * @param exposureToChina trade and retaliation exposure
 * @param stateBudgetShare share of AI spending by state-owned and state-funded buyers
 * @param initialStockH100e installed compute by stack id, H100e
 */
public record Region(
        String id,
        int tier,
        Set<String> countryGroups,
        double tier1Share,
        double alignmentUs,
        double trustUs,
        double trustChina,
        double sovereigntyPreference,
        double programmeStrength,
        double exposureToChina,
        double stateBudgetShare,
        Map<String, Double> initialStockH100e) {
    public Region {
        Check.notBlank("id", id);
        Check.inRange("tier of " + id, tier, 0, 3);
        countryGroups = Frozen.set(countryGroups);
        Check.share("tier1Share of " + id, tier1Share);
        Check.share("alignmentUs of " + id, alignmentUs);
        Check.share("trustUs of " + id, trustUs);
        Check.share("trustChina of " + id, trustChina);
        Check.share("sovereigntyPreference of " + id, sovereigntyPreference);
        Check.share("programmeStrength of " + id, programmeStrength);
        Check.share("exposureToChina of " + id, exposureToChina);
        Check.share("stateBudgetShare of " + id, stateBudgetShare);
        // Sorted, since the order of an unsorted copy changes from one JVM to the next.
        initialStockH100e = Collections.unmodifiableMap(new TreeMap<>(initialStockH100e));
        initialStockH100e.forEach((stack, stock) -> Check.notNegative("stock of " + stack + " in " + id, stock));
    }
}
