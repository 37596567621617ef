package org.yardstick.experiment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file of lines that only ever grows, so that work that was stopped, in whatever way, finds all that was finished; a last
 * line that was cut short is dropped. Lines hold no line feeds of their own. Not for several threads.
 */
final class AppendLog implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    /** Takes lines in, the line feed left out. */
    @FunctionalInterface
    interface Reader {
        /**
         * Takes a line.
         *
         * @param line the line
         * @param offset where it begins in the file
         */
        void take(String line, long offset);
    }

    private final Path path;
    // Unlike a channel it is not closed by an interruption, which is how users stop a sweep.
    private final RandomAccessFile file;
    private long end;
    private int longest = 1;

    /**
     * Opens a log, and reads what an earlier one of the same name holds.
     *
     * @param path the file
     * @param header first line, with its line feed
     * @param reader takes the other lines in
     * @param otherHeader what it means that the first line is another, for the message
     * @throws OutputRefused if the first line is another, or somebody else has the file open as a log; it is left as it
     *     is
     */
    AppendLog(Path path, byte[] header, Reader reader, String otherHeader) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "rw");
        try {
            lock();
            byte[] first = new byte[(int) Math.min(header.length, file.length())];
            file.readFully(first);
            if (!Arrays.equals(first, header) && (first.length == header.length || !startsWith(header, first))) {
                throw new OutputRefused(path + " " + otherHeader + " Maybe name another folder with --out.");
            }
            if (first.length < header.length) {
                write(0, header);
            } else {
                end = header.length;
                readLines(reader);
            }
            file.setLength(end);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Held until the file is closed, or the program ends in whatever way. */
    private void lock() {
        boolean isFree;
        try {
            isFree = file.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException e) {
            isFree = false;
        } catch (IOException e) {
            // Some shared file systems know no locks; whoever uses them must take care himself.
            isFree = true;
        }
        if (!isFree) {
            throw new OutputRefused(path + " is being written by another program, so nothing was changed."
                    + " Maybe wait for its end, or name another folder with --out.");
        }
    }

    private static boolean startsWith(byte[] whole, byte[] start) {
        return Arrays.equals(Arrays.copyOf(whole, start.length), start);
    }

    private void readLines(Reader reader) throws IOException {
        byte[] block = new byte[BLOCK];
        int held = 0;
        file.seek(end);
        for (int got = file.read(block, 0, BLOCK); got > 0; got = file.read(block, held, block.length - held)) {
            held += got;
            int from = 0;
            for (int i = 0; i < held; i++) {
                if (block[i] == '\n') {
                    reader.take(new String(block, from, i - from, StandardCharsets.UTF_8), end);
                    longest = Math.max(longest, i - from + 1);
                    end += i - from + 1;
                    from = i + 1;
                }
            }
            held -= from;
            byte[] rest = held == block.length ? new byte[2 * block.length] : block;
            System.arraycopy(block, from, rest, 0, held);
            block = rest;
        }
    }

    /**
     * Appends a line.
     *
     * @param line a line with its line feed
     * @return where it begins
     */
    long append(byte[] line) throws IOException {
        long offset = end;
        write(offset, line);
        longest = Math.max(longest, line.length);
        return offset;
    }

    private void write(long offset, byte[] bytes) throws IOException {
        try {
            file.seek(offset);
            file.write(bytes);
        } catch (IOException e) {
            throw new WriteFailure(path, e);
        }
        end = offset + bytes.length;
    }

    /** Returns the line that begins at an offset, its line feed left out. */
    String line(long offset) throws IOException {
        byte[] bytes = new byte[(int) Math.min(longest, end - offset)];
        file.seek(offset);
        file.readFully(bytes);
        int length = 0;
        while (bytes[length] != '\n') {
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
