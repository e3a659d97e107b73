package org.jointsound.corpus.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jointsound.audio.AudioDecoder;
import org.jointsound.audio.Clip;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.problem.InputException;
import org.jointsound.testing.Signals;
import org.jointsound.testing.WavBytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
    private static final int RATE_HZ = 8_000;
    private static final String HEADER = "file_name,label,start_s,end_s,subject,device\n";

    @TempDir
    Path temporary;

    private Path dataset;
    private Path html;

    @BeforeEach
    void makeFolder() throws IOException {
        dataset = Files.createDirectory(temporary.resolve("set"));
        html = temporary.resolve("page.html");
    }

    private void record(String name, float[] samples) throws IOException {
        Files.write(dataset.resolve(name), WavBytes.mono16(RATE_HZ, samples));
    }

    private String page(String table) throws IOException {
        Files.writeString(dataset.resolve("metadata.csv"), table);
        Preview.of(dataset, 3, 1).write(html, done -> {});
        return Files.readString(html);
    }

    private static byte[] embedded(String page, String type) {
        Matcher uri = Pattern.compile("data:" + type + ";base64,([^\"]+)").matcher(page);
        assertThat(uri.find()).isTrue();
        return Base64.getDecoder().decode(uri.group(1));
    }

    private float[] heard(String page) throws IOException {
        Path wav = Files.write(temporary.resolve("heard.wav"), embedded(page, "audio/wav"));
        Clip clip = new AudioDecoder(DecodeLimits.standard()).decode(wav).clip();
        assertThat(clip.rateHz()).isEqualTo(RATE_HZ);
        return clip.samples();
    }

    @Test
    void aToneOfAThousandHertzIsBrightWhereAThousandMelLie() throws IOException {
        record("a.wav", Signals.tone(1000, 0.5, RATE_HZ, 2 * RATE_HZ));
        String page = page(HEADER + "a.wav,my_hum,,,p1,phone\n");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(embedded(page, "image/png")));
        // Stevens, Volkmann and Newman: 1000 Hz are 1000 mel; the axis ends at 4000 Hz, which are 2146 mel.
        int row = (int) (image.getHeight() * (1 - 1000 / 2146.06));
        int middle = image.getWidth() / 2;
        assertThat(image.getRGB(middle, row)).isEqualTo(0xfffde725);
        assertThat(image.getRGB(middle, 5)).isEqualTo(0xff440154);
    }

    @Test
    void theSoundIsThatOfTheFile() throws IOException {
        float[] samples = Signals.tone(300, 0.5, RATE_HZ, RATE_HZ);
        record("a.wav", samples);
        float[] heard = heard(page(HEADER + "a.wav,other,,,p1,phone\n"));
        assertThat(heard).hasSameSizeAs(samples).containsExactly(samples, within(1e-4f));
    }

    @Test
    void ofALongRecordingThePartIsHeardInWhichItsLabelSounds() throws IOException {
        record("a.wav", Signals.clicks(1000, 0.9, RATE_HZ, 40 * RATE_HZ, 30));
        String page = page(HEADER + "a.wav,other,30,30.1,p1,phone\n");
        float[] heard = heard(page);
        assertThat(heard).hasSize(10 * RATE_HZ);
        assertThat(Clip.of(heard, RATE_HZ).peakDbfs(1, 1.1)).isGreaterThan(-6);
        assertThat(page).contains("29.0 to 39.0 s of 40.0 s", ">30 s<", ">38 s<", "30.000 to 30.100 s");
    }

    @Test
    void aLabelOfItsOwnIsShownWithItsColumnsAndMarks() throws IOException {
        record("a.wav", Signals.whiteNoise(0.1, RATE_HZ, 1));
        String page = page(HEADER + "a.wav,my_squeak,0.5,0.7,p1,phone\na.wav,other,0.9,1.5,p1,phone\n");
        assertThat(page)
                .contains("<h2 id=\"label-my_squeak\">", "<h3><bdi>a.wav</bdi></h3>")
                .contains("<bdi>device</bdi></dt><dd><bdi>phone</bdi>", "<bdi>subject</bdi></dt><dd><bdi>p1</bdi>")
                .contains("0.500 to 0.700 s</li>", "0.900 to 1.500 s, behind the end at 1.000 s")
                .contains("marked spans: 1 of my_squeak, 1 of other, listed below");
    }

    @Test
    void foldersOfLabelsNeedNoTable() throws IOException {
        Files.createDirectory(dataset.resolve("snap"));
        record("snap/a.wav", Signals.silence(RATE_HZ));
        assertThat(Preview.of(dataset, 3, 1).write(html, done -> {})).isZero();
        assertThat(Files.readString(html)).contains("snap/a.wav", "Nothing is marked");
    }

    @Test
    void audioThatCannotBeReadGetsANoteInItsPlace() throws IOException {
        Files.writeString(dataset.resolve("a.wav"), "no sound");
        record("b.wav", Signals.silence(RATE_HZ));
        Files.writeString(dataset.resolve("metadata.csv"), HEADER + "a.wav,other,,,p1,\nb.wav,other,,,p2,\n");
        List<Integer> done = new ArrayList<>();
        assertThat(Preview.of(dataset, 3, 1).write(html, done::add)).isEqualTo(1);
        assertThat(done).containsExactly(1, 2);
        assertThat(Files.readString(html))
                .contains("<bdi>a.wav</bdi>", "The audio cannot be shown. ", "What is read is WAV")
                .containsOnlyOnce("<audio ");
    }

    @Test
    void hostileNamesAndColumnsStayText() throws IOException {
        String name = "\"><img src=x onerror=alert(1)>'&<script>alert(2)<.wav";
        record(name, Signals.silence(RATE_HZ));
        String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
        String page = page("file_name,label,subject,<script>c()\n%1$s,other,<b onclick=x>%2$s,</dd><iframe src=//x>\n"
                .formatted(quoted, "\u202E"));
        assertThat(page)
                .contains("&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&#39;&amp;&lt;script&gt;alert(2)&lt;.wav")
                .contains("&lt;script&gt;c()", "&lt;b onclick=x&gt;\uFFFD", "&lt;/dd&gt;&lt;iframe src=//x&gt;");
        HtmlTags.of(page).requireHarmless();
    }

    @Test
    void thePageIsWellFormedAndFetchesAndRunsNothing() throws IOException {
        record("a.wav", Signals.whiteNoise(0.1, RATE_HZ, 1));
        String page = page(HEADER + "a.wav,snap,0.1,0.2,p1,x\na.wav,other,0.3,0.9,p1,x\n");
        HtmlTags tags = HtmlTags.of(page);
        tags.requireHarmless();
        assertThat(tags.names()).contains("h1", "h2", "h3", "svg", "image", "audio", "ol", "table");
        assertThat(page).contains("default-src 'none'").doesNotContain("url(", "@import");
    }

    @Test
    void theSameSeedGivesTheSamePage() throws IOException {
        StringBuilder table = new StringBuilder(HEADER);
        for (int i = 0; i < 12; i++) {
            record(i + ".wav", Signals.whiteNoise(0.1, RATE_HZ, i));
            table.append(i).append(".wav,other,,,,\n");
        }
        String first = page(table.toString());
        assertThat(page(table.toString())).isEqualTo(first);
        Preview.of(dataset, 3, 2).write(html, done -> {});
        assertThat(Files.readString(html)).isNotEqualTo(first);
    }

    @Test
    void aPageThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        record("a.wav", Signals.silence(RATE_HZ));
        Files.writeString(dataset.resolve("metadata.csv"), HEADER + "a.wav,other,,,,\n");
        Preview preview = Preview.of(dataset, 3, 1);
        assertThatThrownBy(() -> preview.write(temporary.resolve("none/page.html"), done -> {}))
                .isInstanceOf(NoSuchFileException.class);
        Files.writeString(html, "old");
        assertThatThrownBy(() -> preview.write(html, done -> {
                    throw new IllegalStateException("stopped");
                }))
                .hasMessage("stopped");
        assertThat(html).hasContent("old");
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).containsExactlyInAnyOrder(dataset, html);
        }
    }

    @Test
    void aFaultyDatasetIsRefusedWhole() throws IOException {
        Files.writeString(dataset.resolve("metadata.csv"), HEADER + "gone.wav,other,,,,\n");
        assertThatThrownBy(() -> Preview.of(dataset, 3, 1)).isInstanceOf(InputException.class);
    }
}
