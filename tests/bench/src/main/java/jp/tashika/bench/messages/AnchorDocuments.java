package jp.tashika.bench.messages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** 比較用電文。The bytes of one message, and what they consist of for the JDK's own reader and writer. */
@State(Scope.Benchmark)
public class AnchorDocuments {

    private static final XMLInputFactory READERS = readers();
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private byte[] bytes = {};
    private String charset = "";
    private List<Part> parts = List.of();

    /** 部品。An element's start or end, or text. */
    private record Part(int kind, String text) {}

    /** Takes the message apart, and makes sure that putting it together gives the same. */
    @Setup
    public void takeApart(Documents documents) throws XMLStreamException {
        bytes = documents.bytes();
        charset = documents.encoding().declared();
        parts = parts(bytes);
        if (!parts(write()).equals(parts)) {
            throw new IllegalStateException("the JDK writes something else than it read");
        }
    }

    /** Walks through the whole message and looks at every name and text. */
    long read() throws XMLStreamException {
        XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(bytes));
        long seen = 0;
        while (reader.hasNext()) {
            int kind = reader.next();
            if (kind == XMLStreamConstants.START_ELEMENT) {
                seen += reader.getLocalName().length();
            } else if (kind == XMLStreamConstants.CHARACTERS) {
                seen += reader.getText().length();
            }
        }
        reader.close();
        return seen;
    }

    /** Writes the same message anew. */
    byte[] write() throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        XMLStreamWriter writer = WRITERS.createXMLStreamWriter(out, charset);
        writer.writeStartDocument(charset, "1.0");
        for (Part part : parts) {
            switch (part.kind()) {
                case XMLStreamConstants.START_ELEMENT -> writer.writeStartElement(part.text());
                case XMLStreamConstants.END_ELEMENT -> writer.writeEndElement();
                default -> writer.writeCharacters(part.text());
            }
        }
        writer.writeEndDocument();
        writer.close();
        return out.toByteArray();
    }

    private static List<Part> parts(byte[] bytes) throws XMLStreamException {
        XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(bytes));
        List<Part> parts = new ArrayList<>();
        while (reader.hasNext()) {
            int kind = reader.next();
            switch (kind) {
                case XMLStreamConstants.START_ELEMENT -> parts.add(new Part(kind, reader.getLocalName()));
                case XMLStreamConstants.END_ELEMENT -> parts.add(new Part(kind, ""));
                case XMLStreamConstants.CHARACTERS -> parts.add(new Part(kind, reader.getText()));
                default -> {}
            }
        }
        return parts;
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
