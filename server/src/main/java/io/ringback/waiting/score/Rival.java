package io.ringback.waiting.score;

/** What other products tell, to be compared with. */
public enum Rival {
    /** (ahead + 1) × mean slot time ÷ accepting slots, told as it is. */
    POSITION("position x AHT / slots"),
    /** The same with the estimator's own calibration. */
    POSITION_CALIBRATED("the same, calibrated"),
    /** The wait of the last one who was served, less what was waited already, calibrated (LES). */
    LAST_WAIT_CALIBRATED("last wait (LES), calibrated");

    private final String title;

    Rival(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
