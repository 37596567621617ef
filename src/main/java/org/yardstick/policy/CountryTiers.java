package org.yardstick.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;
import org.yardstick.market.Region;

/**
 * Diffusion tiers: tier 1 buys freely, each tier-2 country under a yearly cap on compute, tier 3 not at all
 * (rule of 13 January 2025, never enforced; policy_timeline.csv). Neutral: no tests.
 *
 * <p>A market's cap is the country cap times its number of countries, doubled by agreement, plus the
 * allocations of verified firms; where a market mixes tiers the cap grows so that its tier-1 part stays free.
 *
 * @param tests chips that count: those that any test catches
 * @param vendorHomes homes of the vendors that the rule binds
 * @param deniedHqs buyers with a parent in these markets are denied everywhere
 * @param tier2CapH100ePerYear cap of one tier-2 country, H100e a year
 * @param countriesByMarket number of tier-2 countries in a market; 1 where not named
 * @param agreementMarkets markets whose governments have an agreement
 * @param agreementFactor what an agreement multiplies the cap by
 * @param verifiedFirmsByMarket number of firms with an allocation of their own in a market; 0 where not named
 * @param verifiedFirmH100ePerYear allocation of one such firm, H100e a year
 * @param exemptH100ePerCustomerYear what one customer may buy outside all caps, H100e a year
 * @param exemptCustomersPerCountry number of customers of a country who use that exemption
 * @param companyHomeShare least share of chips that firms of the issuer keep at home; such firms have these ratios in
 *     place of country caps
 * @param companyTier1Share least share in home and tier 1
 * @param companyCountryShare largest share in one tier-2 country; 1 is neutral
 */
public record CountryTiers(
        List<PerformanceTest> tests,
        @Refers(Refers.To.MARKET) Set<String> vendorHomes,
        @Refers(Refers.To.MARKET) Set<String> deniedHqs,
        @Quantity(unit = "H100e/year", max = 1_000_000_000) double tier2CapH100ePerYear,

        @Refers(Refers.To.MARKET) @Quantity(unit = "countries", max = 200)
        Map<String, Double> countriesByMarket,

        @Refers(Refers.To.MARKET) Set<String> agreementMarkets,
        @Quantity(unit = "1", min = 1, max = 100) double agreementFactor,

        @Refers(Refers.To.MARKET) @Quantity(unit = "firms", max = 1000)
        Map<String, Double> verifiedFirmsByMarket,

        @Quantity(unit = "H100e/year", max = 1_000_000_000) double verifiedFirmH100ePerYear,
        @Quantity(unit = "H100e/year", max = 1_000_000_000) double exemptH100ePerCustomerYear,
        @Quantity(unit = "customers", max = 1_000_000) double exemptCustomersPerCountry,
        @Quantity(unit = "fraction", max = 1) double companyHomeShare,
        @Quantity(unit = "fraction", max = 1) double companyTier1Share,
        @Quantity(unit = "fraction", max = 1) double companyCountryShare)
        implements TradeRule {
    /** Below this share at home the ratio to home sales says nothing. */
    private static final double LEAST_HOME_SHARE = 0.01;

    public CountryTiers {
        tests = List.copyOf(tests);
        vendorHomes = Frozen.set(vendorHomes);
        deniedHqs = Frozen.set(deniedHqs);
        countriesByMarket = Frozen.map(countriesByMarket);
        agreementMarkets = Frozen.set(agreementMarkets);
        verifiedFirmsByMarket = Frozen.map(verifiedFirmsByMarket);
        Check.inRange("tier2CapH100ePerYear", tier2CapH100ePerYear, 0, 1e9);
        countriesByMarket.forEach((market, n) -> Check.inRange("countriesByMarket." + market, n, 0, 200));
        Check.inRange("agreementFactor", agreementFactor, 1, 100);
        verifiedFirmsByMarket.forEach((market, n) -> Check.inRange("verifiedFirmsByMarket." + market, n, 0, 1000));
        Check.inRange("verifiedFirmH100ePerYear", verifiedFirmH100ePerYear, 0, 1e9);
        Check.inRange("exemptH100ePerCustomerYear", exemptH100ePerCustomerYear, 0, 1e9);
        Check.inRange("exemptCustomersPerCountry", exemptCustomersPerCountry, 0, 1e6);
        Check.share("companyHomeShare", companyHomeShare);
        Check.share("companyTier1Share", companyTier1Share);
        Check.share("companyCountryShare", companyCountryShare);
    }

    /** Neutral settings: no chip counts and no firm is bound. */
    public static CountryTiers defaults() {
        return new CountryTiers(
                List.of(), Set.of("us"), Set.of(), 1e9, Map.of(), Set.of(), 1, Map.of(), 0, 0, 0, 0, 0, 1);
    }

    @Override
    public Ruling judge(ChipTrade trade) {
        Region destination = trade.destination();
        if (!vendorHomes.contains(trade.vendorHome())
                || trade.vendorHome().equals(destination.id())
                || !PerformanceTest.anyCatches(tests, trade.product())) {
            return Ruling.SILENT;
        }
        if (destination.tier() >= 3 || deniedHqs.contains(trade.ownerHq())) {
            return Ruling.DENIED;
        }
        if (bindsFirms() && vendorHomes.contains(trade.ownerHq())) {
            return judgeFirm(destination, trade.product().vendor());
        }
        if (destination.tier() < 2 || destination.tier1Share() >= 1) {
            return Ruling.SILENT;
        }
        Ruling.Quota quota = new Ruling.Quota(
                "country-tiers:" + destination.id(),
                Double.POSITIVE_INFINITY,
                capH100ePerYear(destination),
                Double.POSITIVE_INFINITY);
        return new Ruling(Ruling.Verdict.LICENSED, 0, 1, Optional.of(quota));
    }

    private boolean bindsFirms() {
        return companyHomeShare > 0 || companyTier1Share > 0 || companyCountryShare < 1;
    }

    /** Ratios of a firm at home, counted by chips of the same generation, as shares of what is sold at home. */
    private Ruling judgeFirm(Region destination, String vendor) {
        boolean allied = destination.tier() < 2 || destination.tier1Share() >= 1;
        double countries = countriesByMarket.getOrDefault(destination.id(), 1.0);
        double abroad = allied
                ? 1 - companyHomeShare
                : Math.min(1 - Math.max(companyHomeShare, companyTier1Share), companyCountryShare * countries);
        double ofHome = abroad / Math.max(LEAST_HOME_SHARE, companyHomeShare);
        Ruling.Quota quota = new Ruling.Quota(
                "country-tiers:firms:" + (allied ? "tier-1" : destination.id()) + ":" + vendor,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                ofHome);
        return new Ruling(Ruling.Verdict.LICENSED, 0, 1, Optional.of(quota));
    }

    /** Cap of a tier-2 market, H100e a year. */
    public double capH100ePerYear(Region market) {
        double factor = agreementMarkets.contains(market.id()) ? agreementFactor : 1;
        double countries = countriesByMarket.getOrDefault(market.id(), 1.0);
        double verified = verifiedFirmsByMarket.getOrDefault(market.id(), 0.0) * verifiedFirmH100ePerYear;
        double exempt = exemptH100ePerCustomerYear * exemptCustomersPerCountry * countries;
        return (tier2CapH100ePerYear * countries * factor + verified + exempt) / (1 - market.tier1Share());
    }
}
