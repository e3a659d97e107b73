package org.jointsound.report;

import java.util.List;

/**
 * The recording that was analysed.
 *
 * @param name base name without a path, as the caller gave it
 * @param sha256 lower-case hex digest of the file's bytes
 * @param container for instance {@code wav}
 * @param codec for instance {@code pcm_s16le}
 * @param durationSeconds length of the sound
 * @param sampleRateHz at which it was decoded; nearly always that of the file
 * @param channels of the file; more than one were averaged
 * @param decoder what decoded it, for instance {@code jointsound} or {@code ffmpeg 5.1.9}
 * @param quality what the recording is worth
 */
public record ReportedRecording(
        String name,
        String sha256,
        String container,
        String codec,
        double durationSeconds,
        int sampleRateHz,
        int channels,
        String decoder,
        QualityReport quality) {

    /**
     * What the recording is worth, whatever it holds.
     *
     * @param noiseFloorDbfs level between sounds
     * @param clippedFraction share of clipped samples in [0, 1]
     * @param bandwidthHz highest frequency that carries signal
     * @param warnings one sentence each; empty when all is well
     */
    public record QualityReport(
            double noiseFloorDbfs, double clippedFraction, int bandwidthHz, List<String> warnings) {}
}
