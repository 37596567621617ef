package org.yardstick.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How every chart looks and speaks: typeface, language, sizes in layout units, and colours that readers with any colour vision can tell
 * apart (Okabe and Ito). A vendor and a shipped scenario keep their colour in all charts.
 */
final class Theme {

    private static final Color BLACK = new Color(0x222222);
    private static final Color ORANGE = new Color(0xE69F00);
    private static final Color SKY = new Color(0x56B4E9);
    private static final Color GREEN = new Color(0x009E73);
    private static final Color YELLOW = new Color(0xF0E442);
    private static final Color BLUE = new Color(0x0072B2);
    private static final Color VERMILLION = new Color(0xD55E00);
    private static final Color PURPLE = new Color(0xCC79A7);

    private static final Map<String, Color> VENDORS = Map.ofEntries(
            Map.entry("nvidia", GREEN),
            Map.entry("amd", BLUE),
            Map.entry("google-tpu", SKY),
            Map.entry("amazon-trainium", YELLOW),
            Map.entry("huawei", VERMILLION),
            Map.entry("cambricon", ORANGE),
            Map.entry("baidu-kunlunxin", PURPLE),
            Map.entry("alibaba-t-head", new Color(0x8C4A6E)),
            Map.entry(Stack.OTHER_GOODS, new Color(0x9AD8C2)),
            Map.entry(Stack.SMALL_CHINESE, new Color(0xCCCCCC)),
            Map.entry("other-cn", new Color(0x8A8A8A)));

    private static final Map<String, Color> SCENARIOS = Map.of(
            "small-yard", BLUE,
            "market-control", VERMILLION,
            "no-controls", GREEN,
            "history", PURPLE,
            "switch-to-market-control", ORANGE);

    private static final List<Color> SPARE = List.of(BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY, YELLOW);

    private static final Map<String, Color> ISSUERS =
            Map.of("us", BLUE, "china", VERMILLION, "allies", GREEN, "gulf", new Color(0x9A6A00));

    private final Fonts fonts;
    private final Words words;

    /** Makes the theme of English charts. */
    Theme(Fonts fonts) {
        this(fonts, Names.ENGLISH);
    }

    Theme(Fonts fonts, Words words) {
        this.fonts = fonts;
        this.words = words;
    }

    /** Returns the language of the charts. */
    Words words() {
        return words;
    }

    /** Returns the font for what a font of this theme lacks. */
    Font otherFont(Font font) {
        return fonts.other(font);
    }

    Font title() {
        return fonts.bold(17f);
    }

    Font subtitle() {
        return fonts.regular(10.5f);
    }

    Font panelTitle() {
        return fonts.bold(11f);
    }

    Font label() {
        return fonts.regular(10.5f);
    }

    Font small() {
        return fonts.regular(9.5f);
    }

    Font smallBold() {
        return fonts.bold(9f);
    }

    Font source() {
        return fonts.regular(8.5f);
    }

    Color ink() {
        return BLACK;
    }

    Color quietInk() {
        return new Color(0x555555);
    }

    Color grid() {
        return new Color(0xE2E2E2);
    }

    Color axis() {
        return new Color(0x8A8A8A);
    }

    /** Returns the colour of the lines at policy dates, which must not drown the data. */
    Color markLine() {
        return new Color(0x9A9A9A);
    }

    Color mark() {
        return new Color(0x666666);
    }

    /** Returns the shade that lies behind projected months. */
    Color projection() {
        return new Color(0xEEF1F5);
    }

    /** Returns the veil that lies over projected months where areas hide the background. */
    Color projectionVeil() {
        return new Color(255, 255, 255, 70);
    }

    /** Returns the colour for what has no colour of its own. */
    Color neutral() {
        return new Color(0xBDBDBD);
    }

    float bandOpacity() {
        return 0.18f;
    }

    BasicStroke line() {
        return new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    BasicStroke hairline() {
        return new BasicStroke(0.6f);
    }

    BasicStroke dashed() {
        return new BasicStroke(0.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {2f, 2.5f}, 0f);
    }

    /** Returns the colour of a vendor. */
    Color vendor(String id) {
        return VENDORS.getOrDefault(id, neutral());
    }

    /** Returns the colour of who issues policies. */
    Color issuer(String id) {
        return ISSUERS.getOrDefault(id, mark());
    }

    /** Returns a colour for each scenario; those that are not shipped take the colours that are left, in order. */
    Map<String, Color> scenarios(List<String> names) {
        List<Color> left = new ArrayList<>(SPARE);
        names.forEach(name -> left.remove(SCENARIOS.getOrDefault(name, neutral())));
        Map<String, Color> colours = new LinkedHashMap<>();
        int next = 0;
        for (String name : names) {
            Color own = SCENARIOS.get(name);
            if (own == null) {
                own = left.isEmpty() ? neutral() : left.get(next++ % left.size());
            }
            colours.put(name, own);
        }
        return colours;
    }
}
