package org.yardstick.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file in a result folder.
 *
 * @param name path inside the folder, parts joined by slashes
 * @param bytes size
 * @param sha256 hash of the content, hexadecimal
 */
public record WrittenFile(String name, long bytes, String sha256) {

    /**
     * Reads a file that somebody else has written into a folder.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    static WrittenFile of(Path folder, Path file) {
        String name = folder.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
        MessageDigest digest = newDigest();
        try (InputStream in = Files.newInputStream(file)) {
            long bytes = in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return new WrittenFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
