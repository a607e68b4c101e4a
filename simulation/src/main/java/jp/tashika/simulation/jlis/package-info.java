/**
 * 架空のJ-LIS。The fictional issuer of cards: its authority in two generations, a register of what it issued, a server that
 * tells of revocations and of residents, and cards of any fictional person.
 *
 * <p>One folder is one issuer. It holds
 *
 * <ul>
 *   <li>{@code authorities.pem}, the certificates of both generations, which whoever takes its cards trusts;
 *   <li>{@code authority-n.p12} and {@code responder-n.p12}, the keys that sign certificates, lists and answers;
 *   <li>{@code register.tsv}, the register, which only grows;
 *   <li>{@code cards/serial.p12}, the key and certificate of each card;
 *   <li>{@code password}, which opens the key stores, and {@code people.properties}, which says whose cards they are.
 * </ul>
 *
 * <p>Several processes may work on one folder: whoever changes it holds its lock, whoever reads goes on reading.
 */
@NullMarked
package jp.tashika.simulation.jlis;

import org.jspecify.annotations.NullMarked;
