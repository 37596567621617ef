package org.yardstick.report;

/** Text that goes into markup: a name can never become a tag or end an attribute. */
final class Xml {

    private Xml() {}

    /** Returns text in which every character that means something to markup is written as an entity. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(letter < ' ' && letter != '\n' && letter != '\t' ? ' ' : letter);
            }
        }
        return safe.toString();
    }
}
