package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;

/** The chip vendors that charts and tables know, in the order in which readers meet them. */
public final class Vendors {

    private static final String CHINA = "china";

    private static final List<String> AMERICAN = List.of("nvidia", "amd", "google-tpu", "amazon-trainium");

    private static final List<String> CHINESE =
            List.of("huawei", "cambricon", "baidu-kunlunxin", "alibaba-t-head", "other-cn");

    private Vendors() {}

    /** Returns a vendor's name, such as {@code Google TPU}; an id that is not known here in words of its own. */
    public static String title(String id) {
        return Names.of(id);
    }

    /**
     * Returns the ids of all known vendors: those at home in a market first, then the others, as charts name them.
     *
     * @param market market id; elsewhere than in China American vendors come first
     */
    public static List<String> ids(String market) {
        return List.copyOf(vendors(market));
    }

    /** Returns whether a vendor is known to be Chinese. */
    static boolean isChinese(String id) {
        return CHINESE.contains(id);
    }

    private static List<String> vendors(String market) {
        boolean china = market.equals(CHINA);
        List<String> vendors = new ArrayList<>(china ? CHINESE : AMERICAN);
        vendors.addAll(china ? AMERICAN : CHINESE);
        return vendors;
    }
}
