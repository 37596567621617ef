package org.yardstick.policy;

import java.util.Optional;
import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Product;
import org.yardstick.market.Quantity;

/**
 * Licenses sales that the same government otherwise denies, on terms: a share of revenue, caps on volume, only
 * older or weaker chips (H20 for 15% in August 2025, H200-class for up to half of home volume in January 2026;
 * policy_timeline.csv). Neutral: no destinations.
 *
 * @param destinations places to which sales are licensed
 * @param products product ids or patterns such as {@code nvidia-h20*}; empty for all
 * @param maxTpp chips must stay below this TPP, if set
 * @param maxBandwidthTbS chips must stay below this memory bandwidth, TB/s, if set
 * @param minGenerationLag generations by which a chip must trail its vendor's newest flagship
 * @param revenueShareRate share of the seller's revenue that the government takes
 * @param volumeShareOfHome cap as a share of what the vendor sells at home of the same generation, if set
 * @param firmCount number of approved buyers; 0 for no cap by buyer
 * @param unitsPerFirmPerYear chips that each approved buyer may take in a year
 * @param grantedShare share of what is asked for that is granted
 */
public record LicensedSales(
        @Refers(Refers.To.PLACE) Set<String> destinations,
        @Refers(Refers.To.PRODUCT_PATTERN) Set<String> products,
        @Quantity(unit = "TPP", max = 1_000_000_000) Optional<Double> maxTpp,
        @Quantity(unit = "TB/s", max = 100_000) Optional<Double> maxBandwidthTbS,
        @Quantity(unit = "generations", max = 20) int minGenerationLag,
        @Quantity(unit = "fraction", max = Levy.MAX_RATE) double revenueShareRate,
        @Quantity(unit = "fraction", max = 100) Optional<Double> volumeShareOfHome,
        @Quantity(unit = "firms", max = 1_000_000) int firmCount,
        @Quantity(unit = "chips/year", max = 1_000_000_000) double unitsPerFirmPerYear,
        @Quantity(unit = "fraction", max = 1) double grantedShare)
        implements Licence {
    public LicensedSales {
        destinations = Frozen.set(destinations);
        products = Frozen.set(products);
        maxTpp.ifPresent(value -> Check.inRange("maxTpp", value, 0, 1e9));
        maxBandwidthTbS.ifPresent(value -> Check.inRange("maxBandwidthTbS", value, 0, 1e5));
        Check.inRange("minGenerationLag", minGenerationLag, 0, 20);
        Check.inRange("revenueShareRate", revenueShareRate, 0, Levy.MAX_RATE);
        volumeShareOfHome.ifPresent(value -> Check.inRange("volumeShareOfHome", value, 0, 100));
        Check.inRange("firmCount", firmCount, 0, 1e6);
        Check.inRange("unitsPerFirmPerYear", unitsPerFirmPerYear, 0, 1e9);
        Check.share("grantedShare", grantedShare);
    }

    /** Neutral settings: nothing is licensed. */
    public static LicensedSales defaults() {
        return new LicensedSales(
                Set.of(), Set.of(), Optional.empty(), Optional.empty(), 0, 0, Optional.empty(), 0, 0, 1);
    }

    @Override
    public Ruling judge(ChipTrade trade) {
        Product product = trade.product();
        if (!Places.cover(destinations, trade.destination())
                || (maxTpp.isPresent() && product.tpp() >= maxTpp.get())
                || (maxBandwidthTbS.isPresent() && product.bandwidthTbS() >= maxBandwidthTbS.get())
                || trade.generationLag() < minGenerationLag
                || !(products.isEmpty() || ProductPattern.anyMatches(products, product.id()))) {
            return Ruling.SILENT;
        }
        return new Ruling(
                Ruling.Verdict.LICENSED,
                revenueShareRate,
                grantedShare,
                quota(product, trade.destination().id()));
    }

    private Optional<Ruling.Quota> quota(Product product, String destination) {
        if (firmCount == 0 && volumeShareOfHome.isEmpty()) {
            return Optional.empty();
        }
        // A cap by buyer is shared by all vendors, a cap by home volume is each vendor's own.
        String key = "licensed-sales:" + destination + (firmCount > 0 ? "" : ":" + product.vendor());
        return Optional.of(new Ruling.Quota(
                key,
                firmCount > 0 ? firmCount * unitsPerFirmPerYear : Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                volumeShareOfHome.orElse(Double.POSITIVE_INFINITY)));
    }
}
