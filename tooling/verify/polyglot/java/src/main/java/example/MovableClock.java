package example;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The current time plus the time by which the kit advanced the clock. */
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
