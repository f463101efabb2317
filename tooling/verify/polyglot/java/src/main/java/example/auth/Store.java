package example.auth;

import java.io.IOException;

/** Where a session is kept. Sources that share a store, also in other processes, share the session. */
public interface Store {
    /** Returns the session that was saved last. */
    Session load() throws IOException;

    void save(Session session) throws IOException;

    /** Does the work while no other thread or process does work with this store. */
    <T> T exclusively(Work<T> work) throws IOException;

    interface Work<T> {
        T run() throws IOException;
    }

    /** A store of one source. */
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

            /** The source has a lock of its own. */
            @Override
            public <T> T exclusively(Work<T> work) throws IOException {
                return work.run();
            }
        };
    }
}
