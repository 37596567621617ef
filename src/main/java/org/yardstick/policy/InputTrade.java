package org.yardstick.policy;

/**
 * A flow of inputs across borders that governments may cut.
 *
 * @param kind what flows
 * @param supplierMarket home of the supplier, a market id
 * @param user vendor or maker id that receives it, such as {@code huawei}, {@code smic}, {@code cxmt}
 * @param userMarket home of the user, a market id
 */
public record InputTrade(Kind kind, String supplierMarket, String user, String userMarket) {
    /** Inputs that levers speak of. */
    public enum Kind {
        ADVANCED_WAFERS,
        HBM,
        TOOLS,
        TOOL_SERVICE,
        DESIGN_SOFTWARE,
        MINERALS,
        TALENT,
        CAPITAL,
        REMOTE_COMPUTE
    }
}
