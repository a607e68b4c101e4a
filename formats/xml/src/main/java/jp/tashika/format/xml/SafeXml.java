package jp.tashika.format.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * 安全なXML読取。The only place that makes an XML parser: no DTD, no entities beyond the five, attributes and
 * name spaces only where the limits allow them, everything bounded, every byte decoded strictly.
 */
public final class SafeXml {

    /** So many names nobody asked for are kept before the factory is thrown away with them. */
    private static final int KEPT_NAMES_MAX = 1_000;

    /** Bytes of a tag; those of the interface have less than a hundred. */
    private static final int TAG_MAX = 4_000;

    /** In documents of fewer bytes a long tag does no harm. */
    private static final int LONG_TAGS_FROM = 16 * 1024;

    private static final AtomicReference<InputFactoryImpl> FACTORY = new AtomicReference<>(factory());
    private static final Set<String> KEPT_NAMES = ConcurrentHashMap.newKeySet();

    private SafeXml() {}

    /**
     * Reads a document of at most {@code limits} with {@code reading}; what cannot be read is a fault, never an exception.
     *
     * @param reading is handed a cursor before the root element; what it leaves unread is still checked for form
     */
    public static <T> Decoded<T> read(byte[] bytes, Limits limits, Function<XmlCursor, Decoded<T>> reading) {
        if (bytes.length > limits.bytesMax()) {
            return Decoded.faulty(new Fault(Outcome.FILE_TOO_LARGE, "", bytes.length + " > " + limits.bytesMax()));
        }
        try {
            XmlCursor cursor = cursor(bytes, limits);
            Decoded<T> read = reading.apply(cursor);
            cursor.finish();
            forget(cursor.unknownNames());
            return read;
        } catch (Unreadable e) {
            return Decoded.faulty(e.fault());
        }
    }

    private static XmlCursor cursor(byte[] bytes, Limits limits) {
        Prolog prolog = Prolog.read(bytes);
        Text text = prolog.declared()
                .map(encoding -> text(bytes, prolog.length(), encoding)
                        .orElseThrow(() -> new Unreadable(Outcome.ENCODING_BROKEN, "", encoding.declared())))
                // without a declaration: UTF-8, and when that cannot be, Shift_JIS
                .or(() -> text(bytes, prolog.length(), XmlEncoding.UTF_8))
                .or(() -> text(bytes, prolog.length(), XmlEncoding.SHIFT_JIS))
                .orElseThrow(() -> new Unreadable(Outcome.ENCODING_BROKEN, "", "not declared"));
        if (text.utf8.length > LONG_TAGS_FROM && hasLongTag(text.utf8, text.from)) {
            throw new Unreadable(Outcome.XML_FORBIDDEN, "", "tag longer than " + TAG_MAX);
        }
        try {
            XMLStreamReader2 reader = (XMLStreamReader2) FACTORY.get()
                    .createXMLStreamReader(
                            new ByteArrayInputStream(text.utf8, text.from, text.utf8.length - text.from));
            return new XmlCursor(reader, text.encoding, text.utf8, text.from, limits);
        } catch (XMLStreamException e) {
            throw new Unreadable(Outcome.XML_NOT_WELL_FORMED, "", "line 1");
        }
    }

    /** What stands behind the declaration, as UTF-8 from {@code from} on: the parser is fastest on bytes. */
    private static final class Text {
        private final XmlEncoding encoding;
        private final byte[] utf8;
        private final int from;

        Text(XmlEncoding encoding, byte[] utf8, int from) {
            this.encoding = encoding;
            this.utf8 = utf8;
            this.from = from;
        }
    }

    private static Optional<Text> text(byte[] bytes, int from, XmlEncoding encoding) {
        return switch (encoding) {
            case UTF_8 -> Utf8.isValid(bytes, from) ? Optional.of(new Text(encoding, bytes, from)) : Optional.empty();
            case SHIFT_JIS -> Cp932.toUtf8(bytes, from).map(utf8 -> new Text(encoding, utf8, 0));
        };
    }

    /** The parser's time grows with the square of the attributes in one tag, and it reads them all before it tells. */
    private static boolean hasLongTag(byte[] utf8, int from) {
        int open = Integer.MAX_VALUE;
        for (int i = from; i < utf8.length; i++) {
            byte b = utf8[i];
            if (b == '<') {
                open = i;
            } else if (b == '>') {
                open = Integer.MAX_VALUE;
            } else if (i - TAG_MAX > open) {
                return true;
            }
        }
        return false;
    }

    /** A factory keeps the names of every document it read to the end; without this, names alone could fill the memory. */
    private static void forget(Set<String> unknownNames) {
        if (!unknownNames.isEmpty() && KEPT_NAMES.addAll(unknownNames) && KEPT_NAMES.size() > KEPT_NAMES_MAX) {
            KEPT_NAMES.clear();
            FACTORY.set(factory());
        }
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // references to entities are reported, so that they can be refused by name
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
