package org.jointsound.planted.audio;

import be.tarsos.dsp.AudioDispatcher;
import be.tarsos.dsp.io.PipeDecoder;
import be.tarsos.dsp.io.jvm.AudioDispatcherFactory;
import be.tarsos.dsp.util.FFMPEGDownloader;
import biz.k11i.xgboost.Predictor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.Servlet;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.sql.Connection;
import java.time.Instant;
import java.util.Random;
import javax.sql.DataSource;
import org.eclipse.jetty.server.Server;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jointsound.planted.cli.Shell;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.tribuo.Model;
import picocli.CommandLine;

/** Does in one inner package all that the house forbids there. */
public abstract class Offender {
    abstract PipeDecoder pipe();

    abstract FFMPEGDownloader download();

    abstract ObjectMapper json();

    abstract Javalin javalin();

    abstract PrometheusRegistry figures();

    abstract Server jetty();

    abstract Servlet servlet();

    abstract CommandLine picocli();

    abstract Connection database();

    abstract DataSource source();

    abstract Jdbi jdbi();

    abstract Flyway flyway();

    abstract HikariDataSource pool();

    abstract SQLiteConfig sqlite();

    abstract PGSimpleDataSource postgres();

    abstract Model<?> model();

    abstract Predictor trees();

    abstract Shell later();

    abstract Random random();

    abstract File file();

    AudioDispatcher dispatcher() {
        return AudioDispatcherFactory.fromPipe("x", 44_100, 1_024, 512);
    }

    ObjectInputStream objects(InputStream in) throws IOException {
        return new ObjectInputStream(in);
    }

    Instant now() {
        return Instant.now();
    }

    void end() {
        System.out.println("x");
        System.exit(0);
    }
}
