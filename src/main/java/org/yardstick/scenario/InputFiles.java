package org.yardstick.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the text of input files, checks that it is text of a sensible size, and remembers each file's hash. */
final class InputFiles {

    static final long MAX_BYTES = 5_000_000;

    private final Path home;
    private final ProblemList problems;
    private final SortedMap<String, String> hashes = new TreeMap<>();

    InputFiles(Path home, ProblemList problems) {
        this.home = home.toAbsolutePath().normalize();
        this.problems = problems;
    }

    /** SHA-256 of every file read so far, by the name a user would give it. */
    SortedMap<String, String> hashes() {
        return hashes;
    }

    /** Name of a file for messages: relative to the project where it lies inside, else as it was given. */
    String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(home) ? home.relativize(absolute) : file)
                .toString()
                .replace('\\', '/');
    }

    /** Text of a file, or empty after reporting why there is none. */
    Optional<String> read(Path file) {
        Place whole = Place.wholeFile(name(file));
        if (!Files.exists(file)) {
            problems.add(whole, "", "does not exist, expected a file. Maybe the name is misspelt.");
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            problems.add(whole, "", "is no file, expected a file of text. Maybe name a file in it.");
            return Optional.empty();
        }
        byte[] bytes;
        try {
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                problems.add(
                        whole,
                        "",
                        "has %d bytes, expected at most %d. Maybe it is another file.".formatted(size, MAX_BYTES));
                return Optional.empty();
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            problems.add(whole, "", "cannot be read (" + e.getMessage() + "). Maybe its permissions forbid it.");
            return Optional.empty();
        }
        hashes.put(whole.file(), sha256(bytes));
        return decode(bytes, whole.file());
    }

    private Optional<String> decode(byte[] bytes, String name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            int line = 1 + (int) out.chars().filter(c -> c == '\n').count();
            problems.add(
                    Place.of(name, line),
                    "",
                    "is not UTF-8 text: byte %d cannot be read. Maybe save the file as UTF-8."
                            .formatted(in.position() + 1));
            return Optional.empty();
        }
        String text = out.toString();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            problems.add(Place.wholeFile(name), "", "is empty. Maybe restore it or copy a file of the same kind.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
