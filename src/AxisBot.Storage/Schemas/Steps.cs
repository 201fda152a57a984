namespace AxisBot.Storage.Schemas;

/// <summary>The steps by which the schema has grown. A step that has landed is never changed; a change is a new step at the end.</summary>
internal static class Steps
{
    /// <summary>All of them, the first first.</summary>
    public static IReadOnlyList<string> All { get; } = [First, Notes];

    // Times are milliseconds since 1970, truths 0 or 1, and what is sealed carries a hash of what would be believed if it were broken.
    // The statistics of PostgreSQL would keep samples of what people wrote for longer than the rows themselves: none are taken.
    private const string First = """
        CREATE TABLE inbox (
            seq {sequence},
            id TEXT NOT NULL UNIQUE,
            surface TEXT NOT NULL,
            about TEXT NOT NULL,
            lane TEXT NOT NULL,
            received BIGINT NOT NULL,
            done BIGINT,
            attempts BIGINT NOT NULL DEFAULT 0,
            not_before BIGINT NOT NULL DEFAULT 0,
            owner TEXT NOT NULL DEFAULT '',
            lease BIGINT NOT NULL DEFAULT 0,
            fence BIGINT NOT NULL DEFAULT 0
        );
        CREATE INDEX inbox_waiting ON inbox (seq) WHERE done IS NULL;
        CREATE INDEX inbox_about ON inbox (about);
        CREATE INDEX inbox_lane ON inbox (lane) WHERE done IS NULL;
        CREATE TABLE inbox_words (id TEXT PRIMARY KEY, body TEXT NOT NULL, seal TEXT NOT NULL);
        CREATE TABLE inbox_names (name TEXT PRIMARY KEY, id TEXT NOT NULL, at BIGINT NOT NULL);
        CREATE TABLE known_messages (id TEXT PRIMARY KEY, spoken_to BIGINT NOT NULL, removed BIGINT NOT NULL, changed BIGINT NOT NULL, at BIGINT NOT NULL);

        CREATE TABLE outbox (
            seq {sequence},
            post_key TEXT NOT NULL UNIQUE,
            first_key TEXT NOT NULL,
            part BIGINT NOT NULL,
            surface TEXT NOT NULL,
            channel TEXT NOT NULL,
            answers TEXT,
            body TEXT,
            seal TEXT NOT NULL,
            due BIGINT NOT NULL,
            state TEXT NOT NULL,
            attempts BIGINT NOT NULL DEFAULT 0,
            first_intent BIGINT,
            last_intent BIGINT,
            not_before BIGINT NOT NULL DEFAULT 0,
            owner TEXT NOT NULL DEFAULT '',
            lease BIGINT NOT NULL DEFAULT 0,
            fence BIGINT NOT NULL DEFAULT 0,
            message TEXT,
            reason TEXT,
            settled BIGINT
        );
        CREATE INDEX outbox_open ON outbox (due, seq) WHERE state IN ('due', 'sending');
        CREATE INDEX outbox_channel ON outbox (channel) WHERE state IN ('due', 'sending');
        CREATE INDEX outbox_first ON outbox (first_key);
        CREATE INDEX outbox_answers ON outbox (answers);

        CREATE TABLE turns (
            seq {sequence},
            question TEXT NOT NULL UNIQUE,
            thread TEXT NOT NULL,
            surface TEXT NOT NULL,
            person TEXT NOT NULL,
            asked TEXT NOT NULL,
            answered TEXT NOT NULL,
            seal TEXT NOT NULL,
            at BIGINT NOT NULL
        );
        CREATE INDEX turns_thread ON turns (thread);
        CREATE TABLE threads (thread TEXT PRIMARY KEY, surface TEXT NOT NULL, ours BIGINT NOT NULL, last_at BIGINT NOT NULL);
        CREATE TABLE thread_people (thread TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (thread, person));

        CREATE TABLE given_answers (
            id TEXT PRIMARY KEY,
            question TEXT NOT NULL,
            surface TEXT NOT NULL,
            person TEXT NOT NULL,
            body TEXT NOT NULL,
            seal TEXT NOT NULL,
            at BIGINT NOT NULL
        );
        CREATE INDEX given_answers_question ON given_answers (question);
        CREATE TABLE opinions (
            answer TEXT NOT NULL,
            surface TEXT NOT NULL,
            person TEXT NOT NULL,
            channel TEXT NOT NULL,
            helpful BIGINT NOT NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (answer, surface, person)
        );
        CREATE TABLE channel_settings (channel TEXT PRIMARY KEY, body TEXT NOT NULL, seal TEXT NOT NULL);
        CREATE TABLE uses (budget TEXT NOT NULL, id TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (budget, id));

        CREATE TABLE subscriptions (channel TEXT PRIMARY KEY, body TEXT NOT NULL, seal TEXT NOT NULL);
        CREATE TABLE issues (
            channel TEXT NOT NULL,
            day TEXT NOT NULL,
            first_key TEXT NOT NULL,
            skipped BIGINT NOT NULL,
            figure TEXT,
            corpus TEXT,
            due BIGINT NOT NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (channel, day)
        );
        CREATE TABLE corpora (hash TEXT PRIMARY KEY, figures {bytes} NOT NULL, seal TEXT NOT NULL, at BIGINT NOT NULL);
        CREATE TABLE corpus_times (seq {sequence}, hash TEXT NOT NULL, at BIGINT NOT NULL);

        [postgres] ALTER TABLE inbox_words ALTER COLUMN body SET STATISTICS 0;
        [postgres] ALTER TABLE outbox ALTER COLUMN body SET STATISTICS 0;
        [postgres] ALTER TABLE turns ALTER COLUMN asked SET STATISTICS 0, ALTER COLUMN answered SET STATISTICS 0;
        [postgres] ALTER TABLE given_answers ALTER COLUMN body SET STATISTICS 0;
        """;

    private const string Notes = """
        CREATE TABLE notes (name TEXT PRIMARY KEY, body TEXT NOT NULL, seal TEXT NOT NULL, version TEXT NOT NULL, at BIGINT NOT NULL);
        """;
}
