package io.ringback.waiting.score;

/** What other products tell, to be compared with. */
public enum Rival {
    /** (ahead + 1) × mean slot time ÷ accepting slots, told as it is. */
    POSITION("position x AHT / slots"),
    /** The same with the estimator's own calibration, one factor for each quantile. */
    POSITION_CALIBRATED("the same, calibrated"),
    /** The same with a factor in each of the estimator's buckets: it gets half of the estimator as a present. No limit is set. */
    POSITION_IN_BUCKETS("the same, in our buckets"),
    /**
     * The wait of the last one of the class who had to wait and was served (LES), less what was waited already, with a factor in
     * each of the estimator's buckets.
     */
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
