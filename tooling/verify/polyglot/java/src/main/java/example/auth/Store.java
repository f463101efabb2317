package example.auth;

import java.io.IOException;

/** Stores a session. Sources with the same store share the session, also across processes. */
public interface Store {
    /** Returns the session that was saved last. */
    Session load() throws IOException;

    void save(Session session) throws IOException;

    /** Runs the work while no other thread or process runs work with this store. */
    <T> T exclusively(Work<T> work) throws IOException;

    interface Work<T> {
        T run() throws IOException;
    }

    /** A store for one source. */
    static Store inMemory() {
        return new Store() {
            private Session session = Session.EMPTY;

            @Override
            public Session load() {
                return session;
            }

            @Override
            public void save(Session saved) {
                session = saved;
            }

            /** This store needs no lock, because the source has one. */
            @Override
            public <T> T exclusively(Work<T> work) throws IOException {
                return work.run();
            }
        };
    }
}
