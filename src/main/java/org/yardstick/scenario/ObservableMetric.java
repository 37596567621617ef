package org.yardstick.scenario;

import java.util.List;
import java.util.Map;
import org.yardstick.market.Frozen;

/**
 * A metric as far as triggers must know it, told by whoever holds the catalogue.
 *
 * @param id metric id
 * @param unitByBasis unit of the values by basis on which it is reported; under a blank where it has none
 * @param vendorSpeaksOf what its vendor column holds, such as {@code vendor} or {@code product}; blank for nothing
 * @param windowed whether it can be taken over a window of months
 */
public record ObservableMetric(String id, Map<String, String> unitByBasis, String vendorSpeaksOf, boolean windowed) {
    public ObservableMetric {
        unitByBasis = Frozen.map(unitByBasis);
    }

    /** Bases on which it is reported; empty for none. */
    List<String> bases() {
        return unitByBasis.keySet().stream().filter(basis -> !basis.isEmpty()).toList();
    }
}
