package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chip vendors that charts and tables know: their names for readers and the order in which readers meet them. */
public final class Vendors {

    private static final String CHINA = "china";

    private static final List<Vendor> AMERICAN = List.of(
            new Vendor("nvidia", "Nvidia"),
            new Vendor("amd", "AMD"),
            new Vendor("google-tpu", "Google TPU"),
            new Vendor("amazon-trainium", "Amazon Trainium"));

    private static final List<Vendor> CHINESE = List.of(
            new Vendor("huawei", "Huawei"),
            new Vendor("cambricon", "Cambricon"),
            new Vendor("baidu-kunlunxin", "Baidu Kunlunxin"),
            new Vendor("alibaba-t-head", "Alibaba T-Head"),
            new Vendor("other-cn", "Other Chinese"));

    private record Vendor(String id, String title) {}

    private Vendors() {}

    /** Returns a vendor's name, such as {@code Google TPU}; an id that is not known here in words of its own. */
    public static String title(String id) {
        return known(id).orElseGet(() -> Names.words(id));
    }

    static Optional<String> known(String id) {
        return vendors(CHINA).stream()
                .filter(vendor -> vendor.id().equals(id))
                .map(Vendor::title)
                .findFirst();
    }

    /**
     * Returns the ids of all known vendors: those at home in a market first, then the others, as charts name them.
     *
     * @param market market id; elsewhere than in China American vendors come first
     */
    public static List<String> ids(String market) {
        return vendors(market).stream().map(Vendor::id).toList();
    }

    /** Returns whether a vendor is known to be Chinese. */
    static boolean isChinese(String id) {
        return CHINESE.stream().anyMatch(vendor -> vendor.id().equals(id));
    }

    private static List<Vendor> vendors(String market) {
        boolean china = market.equals(CHINA);
        List<Vendor> vendors = new ArrayList<>(china ? CHINESE : AMERICAN);
        vendors.addAll(china ? AMERICAN : CHINESE);
        return vendors;
    }
}
