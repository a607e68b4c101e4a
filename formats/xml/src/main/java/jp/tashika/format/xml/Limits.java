package jp.tashika.format.xml;

/**
 * 上限。How much is read before a document is refused.
 *
 * @param bytesMax size of the whole, looked at before anything is parsed
 * @param depthMax elements inside each other
 * @param elementsMax elements altogether
 * @param textMax characters in one element
 * @param unknownNamesMax different names of elements nobody asked for, and of attributes
 * @param attributesMax attributes and name spaces in one tag; 0 forbids both altogether
 */
public record Limits(
        int bytesMax, int depthMax, int elementsMax, int textMax, int unknownNamesMax, int attributesMax) {}
