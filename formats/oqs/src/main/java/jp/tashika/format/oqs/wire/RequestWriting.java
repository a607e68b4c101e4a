package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Tags.*;

import java.time.LocalDate;
import jp.tashika.format.oqs.message.BatchFetch;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.HandleBatch;
import jp.tashika.format.oqs.message.HandleEcho;
import jp.tashika.format.oqs.message.HandleRegistration;
import jp.tashika.format.oqs.message.QueryEcho;
import jp.tashika.format.oqs.message.Sender;

/** 要求の書出し。All requests. */
final class RequestWriting {

    private RequestWriting() {}

    static void eligibility(Writing out, EligibilityRequest request) {
        out.open(XML_MSG);
        header(out, request.day(), request.sender());
        out.open(MESSAGE_BODY);
        echo(out, request.asked().echo());
        end(out);
    }

    static void batch(Writing out, BatchRequest request) {
        out.open(XML_MSG);
        header(out, request.day(), request.sender());
        out.open(MESSAGE_BODY);
        request.rows().forEach(row -> echo(out, row.echo()));
        end(out);
    }

    static void fetch(Writing out, BatchFetch request) {
        out.open(XML_MSG);
        header(out, request.sender());
        out.open(MESSAGE_BODY);
        out.text(RECEPTION_NUMBER, request.number().text());
        end(out);
    }

    static void handle(Writing out, HandleRegistration request) {
        out.open(XML_MSG);
        header(out, request.sender());
        out.open(MESSAGE_BODY);
        echo(out, request.row().echo());
        end(out);
    }

    static void handles(Writing out, HandleBatch request) {
        out.open(XML_MSG);
        header(out, request.sender());
        out.open(MESSAGE_BODY);
        request.rows().forEach(row -> echo(out, row.echo()));
        end(out);
    }

    /** What was asked about a person, in a request or given back. */
    static void echo(Writing out, QueryEcho echo) {
        out.open(QUALIFICATION_CONFIRM_SEARCH_INFO);
        out.text(INSURER_NUMBER, echo.insurer());
        out.text(INSURED_CARD_SYMBOL, echo.symbol());
        out.text(INSURED_IDENTIFICATION_NUMBER, echo.number());
        out.text(INSURED_BRANCH_NUMBER, echo.branch());
        out.text(BIRTHDATE, echo.birthdate());
        out.text(LIMIT_APPLICATION_CERTIFICATE_RELATED_CONS_FLG, echo.ceilingConsent());
        out.mark(ARBITRARY_IDENTIFIER, echo.mark());
        out.close(QUALIFICATION_CONFIRM_SEARCH_INFO);
    }

    /** A number to register, in a request or given back. */
    static void echo(Writing out, HandleEcho echo) {
        out.open(REFERENCE_NUMBER_REGISTRATION_INFO);
        out.text(REFERENCE_NUMBER, echo.handle());
        out.text(INSURER_NUMBER, echo.insurer());
        out.text(INSURED_CARD_SYMBOL, echo.symbol());
        out.text(INSURED_IDENTIFICATION_NUMBER, echo.number());
        out.text(INSURED_BRANCH_NUMBER, echo.branch());
        out.close(REFERENCE_NUMBER_REGISTRATION_INFO);
    }

    private static void header(Writing out, LocalDate day, Sender sender) {
        out.open(MESSAGE_HEADER);
        out.date(QUALIFICATION_CONFIRMATION_DATE, day);
        out.sender(sender);
        out.close(MESSAGE_HEADER);
    }

    private static void header(Writing out, Sender sender) {
        out.open(MESSAGE_HEADER);
        out.sender(sender);
        out.close(MESSAGE_HEADER);
    }

    private static void end(Writing out) {
        out.close(MESSAGE_BODY);
        out.close(XML_MSG);
    }
}
