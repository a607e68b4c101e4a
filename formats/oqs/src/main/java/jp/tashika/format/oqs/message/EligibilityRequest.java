package jp.tashika.format.oqs.message;

import java.time.LocalDate;

/**
 * 資格確認要求。Asks for one person by numbers (OQSsiquc01req).
 *
 * @param day 資格確認日: validity is told for this day
 */
public record EligibilityRequest(LocalDate day, Sender sender, QueryRow asked) {}
