package org.yardstick.experiment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file that is being written under another name and gets its own when it is whole. */
final class PartFile extends OutputStream {

    /** Opens a new file for writing; tests pass one whose disk is full. */
    @FunctionalInterface
    interface Opener {
        OutputStream open(Path file) throws IOException;
    }

    static final String SUFFIX = ".part";

    private final String name;
    private final Path target;
    private final Path part;
    private final MessageDigest digest = WrittenFile.newDigest();
    private final OutputStream out;
    private long bytes;
    private boolean closed;

    /**
     * Opens the part.
     *
     * @param folder folder of both names
     * @param name final name
     * @param partName name until then
     */
    PartFile(Path folder, String name, String partName, Opener opener) throws IOException {
        this.name = name;
        this.target = folder.resolve(name);
        this.part = folder.resolve(partName);
        try {
            this.out = new BufferedOutputStream(new DigestOutputStream(opener.open(part), digest), 1 << 16);
        } catch (IOException e) {
            throw new WriteFailure(part, e);
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int length) throws IOException {
        try {
            out.write(content, from, length);
            bytes += length;
        } catch (IOException e) {
            throw new WriteFailure(part, e);
        }
    }

    /** Copies what was written so far to another stream, and deletes this part. */
    void drainInto(OutputStream other) throws IOException {
        shut();
        Files.copy(part, other);
        Files.delete(part);
    }

    /** Gives the file its final name, in one step, once its content is on the disk. */
    WrittenFile publish() throws IOException {
        shut();
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(false);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new WriteFailure(target, e);
        }
        return new WrittenFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private void shut() throws IOException {
        try {
            closed = true;
            out.close();
        } catch (IOException e) {
            throw new WriteFailure(part, e);
        }
    }

    /** Gives up: deletes the part, unless it was published. */
    @Override
    public void close() throws IOException {
        try {
            if (!closed) {
                closed = true;
                out.close();
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
