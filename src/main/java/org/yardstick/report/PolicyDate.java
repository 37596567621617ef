package org.yardstick.report;

/**
 * A policy that comes into force in a scenario.
 *
 * @param scenario short name of the scenario
 * @param year when it comes into force, decimal years
 * @param issuer who issues it
 * @param regime id of its regime
 * @param stage id of its stage or trigger
 * @param title a few words for the key, as the file has them; blank where charts leave the date out
 */
record PolicyDate(String scenario, double year, String issuer, String regime, String stage, String title) {

    private static final String COMMON_ISSUER = "us";

    /** A date of the issuer that labels leave out. */
    PolicyDate(String scenario, double year, String title) {
        this(scenario, year, COMMON_ISSUER, "", "", title);
    }

    /** Whether charts mark the date. */
    boolean marked() {
        return !title.isEmpty();
    }

    /** Returns what it is in a few words; most measures are American, so the issuer of another is named. */
    String label(Words words) {
        String said = words.stage(regime, stage, title);
        boolean clear = issuer.isEmpty() || issuer.equals(COMMON_ISSUER) || said.contains(words.name(issuer));
        return clear ? said : words.text("stage.by", words.name(issuer), said);
    }
}
