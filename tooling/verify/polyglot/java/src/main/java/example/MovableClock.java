package example;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The right time, and what the kit has let pass. */
final class MovableClock extends Clock {
    private final Clock clock;
    private volatile Duration offset = Duration.ZERO;

    MovableClock(Clock clock) {
        this.clock = clock;
    }

    void advance(Duration by) {
        offset = offset.plus(by);
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
