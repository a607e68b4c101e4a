package jp.tashika.format.oqs.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.CharArrayReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * 安全なXML読取。The only place that makes an XML parser: no DTD, no entities beyond the five, no attributes, no name
 * spaces, everything bounded, every byte decoded strictly.
 */
public final class SafeXml {

    private static final InputFactoryImpl FACTORY = factory();

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
            return read;
        } catch (Unreadable e) {
            return Decoded.faulty(e.fault());
        }
    }

    private static XmlCursor cursor(byte[] bytes, Limits limits) {
        Prolog prolog = Prolog.read(bytes);
        Text text = prolog.declared()
                .map(encoding -> decode(bytes, prolog.length(), encoding)
                        .orElseThrow(() -> new Unreadable(Outcome.ENCODING_BROKEN, "", encoding.declared())))
                // without a declaration: UTF-8, and when that cannot be, Shift_JIS
                .or(() -> decode(bytes, prolog.length(), Encoding.UTF_8))
                .or(() -> decode(bytes, prolog.length(), Encoding.SHIFT_JIS))
                .orElseThrow(() -> new Unreadable(Outcome.ENCODING_BROKEN, "", "not declared"));
        try {
            char[] source = text.chars.array();
            XMLStreamReader2 reader = (XMLStreamReader2)
                    FACTORY.createXMLStreamReader(new CharArrayReader(source, 0, text.chars.limit()));
            return new XmlCursor(reader, text.encoding, text.chars, limits);
        } catch (XMLStreamException e) {
            throw new Unreadable(Outcome.XML_NOT_WELL_FORMED, "", "line 1");
        }
    }

    private record Text(Encoding encoding, CharBuffer chars) {}

    private static Optional<Text> decode(byte[] bytes, int from, Encoding encoding) {
        try {
            CharBuffer chars =
                    encoding.charset().newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return Optional.of(new Text(encoding, chars));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // references to entities are reported, so that they can be refused by name
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
