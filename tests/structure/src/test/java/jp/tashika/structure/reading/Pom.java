package jp.tashika.structure.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * POM。What one project file declares.
 *
 * @param modules folders of the modules, only in the root
 * @param dependencies direct ones, those of profiles included; managed versions are not dependencies
 */
public record Pom(String artifact, List<String> modules, List<Dependency> dependencies) {

    public Pom {
        modules = List.copyOf(modules);
        dependencies = List.copyOf(dependencies);
    }

    public static Pom read(Path file) {
        try (var stream = Files.newInputStream(file)) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element project = factory.newDocumentBuilder().parse(stream).getDocumentElement();
            List<Element> holders = new ArrayList<>(List.of(project));
            children(project, "profiles").forEach(profiles -> holders.addAll(children(profiles, "profile")));
            return new Pom(
                    text(project, "artifactId"),
                    holders.stream()
                            .flatMap(holder -> children(holder, "modules").stream())
                            .flatMap(modules -> children(modules, "module").stream())
                            .map(module -> module.getTextContent().strip())
                            .toList(),
                    holders.stream()
                            .flatMap(holder -> children(holder, "dependencies").stream())
                            .flatMap(dependencies -> children(dependencies, "dependency").stream())
                            .map(Pom::dependency)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("not a POM: " + file, e);
        }
    }

    private static Dependency dependency(Element element) {
        String scope = text(element, "scope");
        return new Dependency(
                text(element, "groupId"), text(element, "artifactId"), scope.isEmpty() ? "compile" : scope);
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
