package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class DiaryExceptionTest {

    @Test
    void ourOwnWordsAreToldAndThoseOfADatabaseAreNot() {
        Exception database = new IllegalStateException("INSERT 'p-secret'");
        InputException ours = new InputException(ProblemCode.OVERLOADED, "End that process.", database);
        assertThat(new DiaryException("detail", ours))
                .hasMessageContaining("End that process.")
                .hasMessageContaining("IllegalStateException")
                .hasMessageNotContaining("p-secret");
    }
}
