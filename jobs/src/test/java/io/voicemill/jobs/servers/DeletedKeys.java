package io.voicemill.jobs.servers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The keys that a DeleteObjects request names. */
final class DeletedKeys {

  private DeletedKeys() {}

  static boolean areNamedBy(S3Request request) {
    return request.method().equals("POST") && request.key().isEmpty() && request.asks("delete");
  }

  static List<String> of(byte[] body) throws IOException {
    try {
      NodeList keys =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(body))
              .getElementsByTagName("Key");
      return IntStream.range(0, keys.getLength())
          .mapToObj(at -> keys.item(at).getTextContent())
          .toList();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("the body of DeleteObjects is not XML", e);
    }
  }
}
