package org.yardstick.policy;

import org.yardstick.market.Check;
import org.yardstick.market.Quantity;

/**
 * Opens the home system: support for open weights and open software stacks, visas for foreign talent (K visa of
 * October 2025, open-sourcing of CANN; policy_timeline.csv, lockin.csv). Read by labs and vendors. Neutral: all
 * zero.
 *
 * @param market issuer's market
 * @param openWeightsGain part by which home labs open that planned to stay closed; 0 is neutral
 * @param stackOpennessGain share by which porting to the home stacks gets cheaper, and part of the gain of open stacks in
 *     research (world.software.openSourceGain) that comes with it; 0 is neutral
 * @param talentGain rise of the home market's pull on talent; 0 is neutral
 */
public record OpennessProgramme(
        @Refers(Refers.To.MARKET) String market,
        @Quantity(unit = "fraction", max = 1) double openWeightsGain,
        @Quantity(unit = "fraction", max = 1) double stackOpennessGain,
        @Quantity(unit = "fraction", max = 1) double talentGain)
        implements Lever {
    public OpennessProgramme {
        Check.notBlank("market", market);
        Check.share("openWeightsGain", openWeightsGain);
        Check.share("stackOpennessGain", stackOpennessGain);
        Check.share("talentGain", talentGain);
    }

    /** Neutral settings: no gain. */
    public static OpennessProgramme defaults() {
        return new OpennessProgramme("china", 0, 0, 0);
    }
}
