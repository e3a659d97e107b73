package org.jointsound.http;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jointsound.concern.Language;

/** Something for each language that answers are worded in. */
final class ByLanguage<T> {
    private final Map<Language, T> all;

    private ByLanguage(Map<Language, T> all) {
        this.all = all;
    }

    static <T> ByLanguage<T> of(Function<Language, T> maker) {
        Map<Language, T> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, maker.apply(language));
        }
        return new ByLanguage<>(all);
    }

    /** The same for each language, made into something else. */
    <R> ByLanguage<R> map(Function<T, R> made) {
        return of(language -> made.apply(get(language)));
    }

    T get(Language language) {
        T one = all.get(language);
        if (one == null) {
            throw new IllegalStateException("nothing was made for " + language);
        }
        return one;
    }

    /** What suits the language that a request asks for. */
    T askedFor(Context ctx) {
        return get(language(ctx));
    }

    /** Says in which language the answer is, and that another request for the same may be answered in another. */
    static void say(Context ctx) {
        ctx.header("Content-Language", language(ctx).tag());
        ctx.header("Vary", "Accept-Language, Accept-Encoding");
    }

    private static Language language(Context ctx) {
        return AcceptLanguage.of(Collections.list(ctx.req().getHeaders("Accept-Language")));
    }
}
