package org.jointsound.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jointsound.concern.ConcernTable;
import org.jointsound.concern.CustomConcern;
import org.jointsound.concern.Language;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.json.CustomConcernJson;
import org.jointsound.model.Bundle;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** What concern is judged by for a model: the program's table with the rows that came with the model. */
public final class ModelConcern {
    private ModelConcern() {}

    /**
     * The table for a version, by language; the program's own where the version brought none.
     *
     * @throws InputException ({@code model-not-ready}) if the version cannot be read, or what it brought is no such table
     */
    public static Function<Language, ConcernTable> of(ModelStore store, String version) {
        CustomConcern custom =
                store.part(version, Bundle.CONCERN).map(ModelConcern::read).orElse(CustomConcern.NONE);
        return language -> custom.beside(ConcernTableJson.shipped(language), language);
    }

    /** The same for what an alias points at; the program's own table where there is no such alias. */
    public static Function<Language, ConcernTable> ofAlias(ModelStore store, String alias) throws IOException {
        Bundle.Alias target = store.aliases().get(alias);
        return target == null ? ConcernTableJson::shipped : of(store, target.version());
    }

    private static CustomConcern read(String text) {
        try {
            return CustomConcernJson.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (InputException e) {
            throw new InputException(
                    ProblemCode.MODEL_NOT_READY,
                    "The model cannot be used: its " + Bundle.CONCERN + " is refused. "
                            + e.problem().detail(),
                    e);
        }
    }
}
