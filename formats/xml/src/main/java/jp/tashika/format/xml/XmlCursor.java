package jp.tashika.format.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import jp.tashika.vocabulary.outcome.Outcome;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * 読取位置。Walks a document once, element by element, and always knows its path.
 *
 * <p>{@link #nextChild} steps to the next child of the element the cursor stands in. A child must be read by
 * {@link #leaf}, by {@link #skip}, or by calling {@code nextChild} until it is false. Not safe for several threads.
 */
public final class XmlCursor {

    /** Characters of a name; the longest of the interface has 50. */
    private static final int NAME_MAX = 100;

    private final XMLStreamReader2 reader;
    private final XmlEncoding encoding;
    private final byte[] source;
    private final int from;
    private final Limits limits;
    private final String[] path;
    private final int[] ordinals;
    private int depth;
    private int elements;
    private Set<String> unknown = Set.of();
    /** Whether the innermost element of the path has ended; it stays in the path until the next step. */
    private boolean ended;

    XmlCursor(XMLStreamReader2 reader, XmlEncoding encoding, byte[] source, int from, Limits limits) {
        this.reader = reader;
        this.encoding = encoding;
        this.source = source;
        this.from = from;
        this.limits = limits;
        this.path = new String[limits.depthMax()];
        this.ordinals = new int[limits.depthMax()];
    }

    /** The encoding the document is really in. */
    public XmlEncoding encoding() {
        return encoding;
    }

    /** Steps to the next child element (before the root: to the root); false when there is none left. */
    public boolean nextChild() {
        while (true) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // text between elements is layout
                }
            }
        }
    }

    /** The name of the element stepped to. */
    public String name() {
        return path[depth - 1];
    }

    /** The name space of the element stepped to, {@code ""} for none; only before its inside is read. */
    public String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /**
     * The attribute {@code name}, whatever its name space; empty when the element stepped to has none of that name. Only
     * before the inside of the element is read.
     */
    public Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                String value = attributeValue(i);
                checkLength(value.length());
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The line on which the element or text stepped to begins, from 1. */
    public int line() {
        return reader.getLocation().getLineNumber();
    }

    /** Says that the element stepped to is the {@code ordinal}th of its kind, for the path of faults. */
    public void ordinal(int ordinal) {
        ordinals[depth - 1] = ordinal;
    }

    /** Where the cursor stands, such as {@code XmlMsg/MessageBody/BulkConfirmUnit[3]}. */
    public String path() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(i == 0 ? "" : "/").append(path[i]);
            if (ordinals[i] > 0) {
                text.append('[').append(ordinals[i]).append(']');
            }
        }
        return text.toString();
    }

    /** The text of the element stepped to, {@code ""} when it is empty; elements inside it are a fault. */
    public String leaf(Faults faults) {
        String text = "";
        StringBuilder more = null;
        while (true) {
            switch (step()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    String part = text();
                    if (text.isEmpty()) {
                        text = part;
                    } else {
                        more = (more == null ? new StringBuilder(text) : more).append(part);
                    }
                    checkLength(more == null ? text.length() : more.length());
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    skip();
                    faults.add(Outcome.ELEMENT_ILL_FORMED, pathOfParent(), "elements where text belongs");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return more == null ? text : more.toString();
                }
                default -> {
                    // comments say nothing
                }
            }
        }
    }

    /**
     * The text of the element stepped to, elements inside it left to {@code child}, which must read each as one stepped to.
     */
    public String mixed(Runnable child) {
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (step()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(text());
                    checkLength(text.length());
                }
                case XMLStreamConstants.START_ELEMENT -> child.run();
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString();
                }
                default -> {
                    // comments say nothing
                }
            }
        }
    }

    /**
     * The text of the element stepped to exactly as it is spelled in the document, references unresolved; in the usual
     * spelling when it holds more than text and references, such as a comment.
     */
    public String rawLeaf(Faults faults) {
        int start = position();
        String text = leaf(faults);
        int end = start;
        while (end < source.length && source[end] != '<') {
            end++;
        }
        String raw = new String(source, start, end - start, StandardCharsets.UTF_8);
        return Escapes.resolve(raw).filter(text::equals).isPresent() ? raw : Escapes.escape(text);
    }

    /** Passes over the element stepped to with all that is in it. */
    public void skip() {
        int from = depth;
        unknownName();
        while (true) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> unknownName();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth == from) {
                        return;
                    }
                }
                default -> {
                    // passed over
                }
            }
        }
    }

    /** The names that were passed over, and those of attributes. */
    Set<String> unknownNames() {
        return unknown;
    }

    private void unknownName() {
        unknownName(name());
    }

    /** The parser keeps every name it meets, so there must be an end to new ones. */
    private void unknownName(String name) {
        if (unknown.isEmpty()) {
            unknown = new HashSet<>();
        }
        unknown.add(name);
        if (unknown.size() > limits.unknownNamesMax()) {
            throw unreadable(Outcome.XML_TOO_DEEP, "number of unknown names");
        }
    }

    /** Reads what is left, so that a document is known to be well-formed to its end. */
    void finish() {
        while (step() != XMLStreamConstants.END_DOCUMENT) {
            // everything is checked in step
        }
    }

    private int step() {
        if (ended) {
            depth--;
            ended = false;
        }
        int event = event();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> ended = true;
            case XMLStreamConstants.DTD -> throw unreadable(Outcome.XML_FORBIDDEN, "DTD");
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                throw unreadable(Outcome.XML_FORBIDDEN, "processing instruction");
            case XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable(Outcome.XML_FORBIDDEN, "entity");
            default -> {
                // text and the like
            }
        }
        return event;
    }

    private void enter() {
        if (reader.getAttributeCount() > 0 || reader.getNamespaceCount() > 0) {
            checkAttributes();
        }
        if (depth == path.length || ++elements > limits.elementsMax()) {
            throw unreadable(Outcome.XML_TOO_DEEP, depth == path.length ? "depth" : "number of elements");
        }
        String name = reader.getLocalName();
        checkName(name);
        if (limits.attributesMax() > 0 && !reader.getPrefix().isEmpty()) {
            // the parser keeps names with their prefixes
            unknownName(reader.getPrefix() + ":" + name);
        }
        ordinals[depth] = 0;
        path[depth++] = name;
    }

    private void checkAttributes() {
        int attributes = reader.getAttributeCount();
        if (limits.attributesMax() == 0) {
            throw unreadable(Outcome.XML_FORBIDDEN, "attribute");
        }
        if (attributes + reader.getNamespaceCount() > limits.attributesMax()) {
            throw unreadable(Outcome.XML_TOO_DEEP, "number of attributes");
        }
        for (int i = 0; i < attributes; i++) {
            String name = reader.getAttributeLocalName(i);
            checkName(name);
            String prefix = reader.getAttributePrefix(i);
            unknownName(prefix.isEmpty() ? name : prefix + ":" + name);
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            unknownName("xmlns:" + (prefix == null ? "" : prefix));
        }
    }

    private void checkName(String name) {
        if (name.length() > NAME_MAX) {
            throw unreadable(Outcome.XML_FORBIDDEN, "name longer than " + NAME_MAX);
        }
    }

    private int event() {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            return reader.next();
        } catch (XMLStreamException e) {
            throw unreadable(Outcome.XML_NOT_WELL_FORMED, "");
        } catch (RuntimeException e) {
            // the parser's own slips on hostile input are no different for whoever sent it
            throw unreadable(Outcome.XML_NOT_WELL_FORMED, "");
        }
    }

    private String attributeValue(int index) {
        try {
            return reader.getAttributeValue(index);
        } catch (RuntimeException e) {
            throw unreadable(Outcome.XML_NOT_WELL_FORMED, "");
        }
    }

    private String text() {
        try {
            return reader.getText();
        } catch (RuntimeException e) {
            throw unreadable(Outcome.XML_NOT_WELL_FORMED, "");
        }
    }

    private void checkLength(int length) {
        if (length > limits.textMax()) {
            throw unreadable(Outcome.ELEMENT_TOO_LONG, "text");
        }
    }

    private String pathOfParent() {
        String whole = path();
        return ended ? whole.substring(0, Math.max(0, whole.lastIndexOf('/'))) : whole;
    }

    /** Index into the source right behind what was read last. */
    private int position() {
        int offset = reader.getLocationInfo().getCurrentLocation().getCharacterOffset();
        return Math.clamp((long) from + offset, from, source.length);
    }

    private Unreadable unreadable(Outcome outcome, String what) {
        Location at = reader.getLocationInfo().getCurrentLocation();
        String where = "line " + at.getLineNumber() + " column " + at.getColumnNumber();
        return new Unreadable(outcome, path(), what.isEmpty() ? where : what + ", " + where);
    }

    @Override
    public String toString() {
        return "XmlCursor[" + path() + " " + Arrays.toString(Arrays.copyOf(ordinals, depth)) + "]";
    }
}
