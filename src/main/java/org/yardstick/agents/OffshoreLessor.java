package org.yardstick.agents;

import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * A cloud abroad that leases clusters to users who may not buy the chips: legal, and no smuggling.
 *
 * <p>Owner, site and user are kept apart, for the three differ (Financial Times 2025 on Chinese firms in
 * South-East Asia). It plans for the demand for leases, more when chips at home cost more, as far as the
 * remote-access rule leaves open.
 */
public final class OffshoreLessor {
    private final String ownerMarket;
    private final String locationMarket;
    private final String userMarket;
    private final LeakageParameters parameters;

    /**
     * This month's circumstances.
     *
     * @param capacityH100e what it owns for leasing at the month's start, H100e
     * @param leaseDemandH100e compute that users want to lease from it at ordinary prices, H100e
     * @param premium black-market premium at the user's home, as a share of the legal price
     * @param openShare share of remote use that rules leave open, 0 to 1
     */
    public record Month(double capacityH100e, double leaseDemandH100e, double premium, double openShare) {
        public Month {
            Check.notNegative("capacityH100e", capacityH100e);
            Check.notNegative("leaseDemandH100e", leaseDemandH100e);
            Check.notNegative("premium", premium);
            Check.share("openShare", openShare);
        }
    }

    /**
     * A month of leasing.
     *
     * @param wantedH100e capacity that it wants to buy this month, H100e
     * @param leasedH100e compute in use by the user market, H100e
     * @param idleH100e capacity left for others, H100e
     */
    public record Result(double wantedH100e, double leasedH100e, double idleH100e) {}

    /** A lessor whose owner sits in one market, its clusters in another, and its users in a third. */
    public OffshoreLessor(String ownerMarket, String locationMarket, String userMarket, LeakageParameters parameters) {
        this.ownerMarket = Check.notBlank("ownerMarket", ownerMarket);
        this.locationMarket = Check.notBlank("locationMarket", locationMarket);
        this.userMarket = Check.notBlank("userMarket", userMarket);
        this.parameters = parameters;
    }

    /** Market of the owner's headquarters. */
    public String ownerMarket() {
        return ownerMarket;
    }

    /** Market in which the clusters stand. */
    public String locationMarket() {
        return locationMarket;
    }

    /** Market of the users. */
    public String userMarket() {
        return userMarket;
    }

    /** Leases for one month; holds no state but where it is, for the stock is the model's. */
    public Result step(Month in) {
        double appetite =
                parameters.maxLeaseShare() * FastMath.pow(1 + in.premium(), parameters.leasePremiumElasticity());
        double served = in.leaseDemandH100e() * in.openShare();
        double plan = served * FastMath.min(1, appetite);
        double wanted = FastMath.max(0, plan - in.capacityH100e()) / parameters.leaseBuildMonths();
        double leased = FastMath.min(in.capacityH100e() * in.openShare(), served);
        return new Result(wanted, leased, in.capacityH100e() - leased);
    }
}
