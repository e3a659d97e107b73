package org.jointsound.http;

import java.util.List;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.concern.ConcernTable;
import org.jointsound.concern.ConcernTable.LabelConcern;
import org.jointsound.concern.Language;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.Label;

/**
 * What concern is judged by, in each language.
 *
 * @param policies that judge
 * @param tables as they are told
 * @param sounds labels that have a row, the same in each language
 */
record ConcernByLanguage(ByLanguage<ConcernPolicy> policies, ByLanguage<String> tables, List<Label> sounds) {

    /**
     * All of it from the tables; one language differs from another in its texts only.
     *
     * @throws IllegalArgumentException if a table is not one that a policy can follow
     */
    static ConcernByLanguage of(ByLanguage<ConcernTable> tables) {
        return new ConcernByLanguage(
                tables.map(ConcernPolicy::new),
                tables.map(ConcernTableJson::write),
                tables.get(Language.EN).labels().stream()
                        .map(LabelConcern::label)
                        .toList());
    }
}
