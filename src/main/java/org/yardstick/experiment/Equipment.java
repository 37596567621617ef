package org.yardstick.experiment;

import java.time.Clock;

/**
 * What every experiment works with, whatever it runs.
 *
 * @param program what runs it, for the manifest
 * @param clock tells start and end
 * @param progress is told how far it has come
 * @param illustrator draws the charts at the end and tells the results in words
 */
public record Equipment(Program program, Clock clock, Progress progress, Illustrator illustrator) {}
