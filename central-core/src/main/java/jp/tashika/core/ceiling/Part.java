package jp.tashika.core.ceiling;

/**
 * 負担の一部。One part of a month's care, under one percentage and one cap.
 *
 * @param capBeforeYen what the part might cost before today
 * @param capYen what it may cost with today
 */
record Part(MonthCost cost, int percent, long capBeforeYen, long capYen) {

    /** What was paid before today, or would have been in one payment. */
    long paidYen() {
        return cost.paidYen().orElseGet(() -> Math.min(Rounding.toTenYen(cost.beforeYen(), percent), capBeforeYen));
    }

    boolean isPaidAssumed() {
        return cost.paidYen().isEmpty() && cost.beforeYen() > 0;
    }

    /** Whether the month's share has come to the cap: then the cap is paid to the yen, else each day is rounded. */
    boolean isReached() {
        return cost.afterYen() * percent >= capYen * 100;
    }

    /** What is due today; negative when more was paid than the month may cost now. */
    long todayYen() {
        long room = capYen - paidYen();
        return isReached() ? room : Math.min(Rounding.toTenYen(cost.todayYen(), percent), room);
    }

    long paidAfterYen() {
        return paidYen() + todayYen();
    }
}
