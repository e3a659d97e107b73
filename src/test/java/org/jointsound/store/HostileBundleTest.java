package org.jointsound.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jointsound.feature.FeatureSet;
import org.jointsound.json.BundleJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.Unit;
import org.jointsound.problem.InputException;
import org.jointsound.testing.ToyModel;
import org.jointsound.testing.ToyRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a bundle, it is refused by the name of the part, and so is its promotion by force. */
class HostileBundleTest {
    @TempDir
    private Path directory;

    private ModelRegistry registry;
    private Path folder;

    @BeforeEach
    void storeModels() throws IOException {
        registry = ToyRegistry.in(directory);
        ToyRegistry.add(registry, "1.0");
        ToyRegistry.add(registry, "2.0");
        ToyRegistry.force(registry, "1.0");
        ToyRegistry.force(registry, "2.0");
        folder = directory.resolve("2.0");
    }

    /** Neither verified nor loaded nor returned to; the version before it still can be. */
    private void isRefused(String part, String detail) throws IOException {
        assertThat(registry.store().look("2.0", List.of(ToyModel.SET)).faults())
                .as("%s %s", part, detail)
                .anySatisfy(fault -> {
                    assertThat(fault.part()).isEqualTo(part);
                    assertThat(fault.detail()).contains(detail);
                });
        assertThatThrownBy(() -> registry.store().load(ModelStore.CHAMPION))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(part);
        ModelStore store = registry.store();
        Bundle.Alias champion = ToyRegistry.alias(registry);
        assertThatThrownBy(() -> ToyRegistry.force(registry, "2.0"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(part);
        assertThat(store.aliases()).containsEntry(ModelStore.CHAMPION, champion);
        assertThat(store.loadVersion("1.0").spec().version()).isEqualTo("1.0");
    }

    /** As someone would who knows how digests work: the alias and the log vouch for the changed bundle. */
    private void vouchFor(String text) throws IOException {
        String before = Digests.sha256(Files.readAllBytes(folder.resolve("bundle.json")));
        Files.writeString(folder.resolve("bundle.json"), text);
        String after = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
        for (String file : List.of("aliases.json", "log.jsonl")) {
            Path path = directory.resolve(file);
            Files.writeString(path, Files.readString(path).replace(before, after));
        }
    }

    private String bundle() throws IOException {
        return Files.readString(folder.resolve("bundle.json"));
    }

    @Test
    void oneChangedByteInAnyPartIsNamed() throws IOException {
        for (String part : List.of("model.pb", "bundle.json", "card.md")) {
            byte[] good = Files.readAllBytes(folder.resolve(part));
            byte[] bad = good.clone();
            bad[bad.length / 2] ^= 1;
            Files.write(folder.resolve(part), bad);
            isRefused(part, "is not the file its digest vouches for");
            Files.write(folder.resolve(part), good);
        }
        assertThat(registry.store().look("2.0", List.of(ToyModel.SET)).faults()).isEmpty();
    }

    @Test
    void aTruncatedAndAMissingPartAreNamed() throws IOException {
        for (String part : List.of("model.pb", "bundle.json", "card.md")) {
            byte[] good = Files.readAllBytes(folder.resolve(part));
            Files.write(folder.resolve(part), Arrays.copyOf(good, good.length - 1));
            isRefused(part, "is not the file");
            Files.write(folder.resolve(part), new byte[0]);
            isRefused(part, "is not the file");
            Files.delete(folder.resolve(part));
            isRefused(part, "is missing");
            Files.write(folder.resolve(part), good);
        }
    }

    @Test
    void aPartOfAnotherVersionIsNamed() throws IOException {
        for (String part : List.of("bundle.json", "card.md")) {
            byte[] good = Files.readAllBytes(folder.resolve(part));
            Files.write(
                    folder.resolve(part),
                    Files.readAllBytes(directory.resolve("1.0").resolve(part)));
            isRefused(part, "is not the file its digest vouches for");
            Files.write(folder.resolve(part), good);
        }
    }

    @Test
    void aWholeFolderOfAnotherVersionIsRefusedAlsoWhereItIsVouchedFor() throws IOException {
        vouchFor(Files.readString(directory.resolve("1.0").resolve("bundle.json")));
        isRefused("bundle.json", "holds version 1.0");
    }

    @Test
    void aFormatOfAnotherVersionIsRefusedWithBothNumbersWhateverElseItHolds() throws IOException {
        vouchFor(bundle().replaceFirst("\"format_version\" : 1", "\"format_version\" : 99, \"novelties\" : true"));
        isRefused("bundle.json", "format version 99, this program reads version 1");
    }

    @Test
    void aTextThatIsNoBundleIsRefused() throws IOException {
        for (String text : List.of("", "[]", "{\"format_version\" : \"1\"}", "{\"format_version\" : 1}", "\u0000")) {
            vouchFor(text);
            isRefused("bundle.json", "is not a model bundle");
        }
    }

    @Test
    void anotherFeatureSetIsRefused() throws IOException {
        List<FeatureSet> measured = Unit.featureSets();
        assertThat(registry.store().look("2.0", measured).faults())
                .extracting(PartFault::part)
                .containsExactly("bundle.json");
        ModelRegistry real = new ModelRegistry(directory, measured, () -> ToyRegistry.NOON, "tester");

        assertThatThrownBy(() -> real.rollback(""))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Model version 1.0 is broken: bundle.json is of a foreign model")
                .hasMessageContaining("toy");
        assertThat(ToyRegistry.champion(real)).isEqualTo("2.0");
    }

    @Test
    void aLabelThatTheParametersDoNotKnowIsRefused() throws IOException {
        vouchFor(bundle().replace("\"clicking\", \"other\"", "\"clicking\", \"other\", \"squeak\""));
        isRefused("model.pb", "does not fit bundle.json");
    }

    @Test
    void aPartThatLiesElsewhereIsRefused() throws IOException {
        Bundle bundle = BundleJson.readBundle(bundle());
        Path outside = directory.resolve("1.0").resolve("card.md");
        String digest = Digests.sha256(Files.readAllBytes(outside));
        for (String name : List.of("../1.0/card.md", outside.toAbsolutePath().toString(), "", "..", "./card.md")) {
            TreeMap<String, String> parts = new TreeMap<>(bundle.sha256());
            parts.put(name, digest);
            vouchFor(BundleJson.write(new Bundle(1, bundle.model(), bundle.trainedOn(), parts)));
            isRefused("'" + name + "'", "is no name of a part");
        }
    }

    @Test
    void aLinkIsNoPartAndNoVersionWhereverItLeads() throws IOException {
        Path part = folder.resolve("card.md");
        Files.move(part, directory.resolve("same.md"));
        Files.createSymbolicLink(part, directory.resolve("same.md"));
        isRefused("card.md", "is a link");
        Files.delete(part);
        Files.move(directory.resolve("same.md"), part);

        Files.move(folder, directory.resolve(".elsewhere"));
        Files.createSymbolicLink(folder, directory.resolve(".elsewhere"));
        isRefused("folder", "is a link");
    }

    @Test
    void aFileThatTheBundleDoesNotNameIsForeignAndIsNotRead() throws IOException {
        Files.writeString(folder.resolve("extra.bin"), "x");
        Files.writeString(folder.resolve(".hidden"), "of the system");

        assertThat(registry.store().look("2.0", List.of(ToyModel.SET)).faults())
                .extracting(PartFault::toString)
                .containsExactly("extra.bin is foreign: bundle.json does not name it");
        assertThat(ToyRegistry.champion(registry)).isEqualTo("2.0");
    }

    @Test
    void whoChangesBundleAndAliasIsFoundByTheLog() throws IOException {
        String log = Files.readString(directory.resolve("log.jsonl"));
        vouchFor(bundle().replace("\"min_confidence\" : 0.5", "\"min_confidence\" : 0.1"));
        Files.writeString(directory.resolve("log.jsonl"), log);

        assertThat(registry.store().look("2.0", List.of(ToyModel.SET)).faults())
                .extracting(PartFault::part)
                .containsExactly("aliases.json", "bundle.json");
    }
}
