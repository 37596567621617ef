package org.yardstick.report;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns charts into files; a file appears under its name only when it is whole. */
final class ChartWriter {

    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Readers without a typeface get one of nearly the same widths. */
    private static final Map<Fonts.Face, String> FAMILIES = Map.of(
            Fonts.Face.DEJAVU, "'DejaVu Sans', Verdana, 'Bitstream Vera Sans', sans-serif",
            Fonts.Face.NOTO,
                    "'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Zen Hei', sans-serif");

    /** Names a file on the network, which no reader should have to fetch. */
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>]*>\\s*");

    private final Theme theme;
    private final ChartOptions options;

    ChartWriter(Theme theme, ChartOptions options) {
        this.theme = theme;
        this.options = options;
    }

    /** Returns a chart as a PNG file. */
    byte[] png(Picture picture) throws IOException {
        BufferedImage image = new BufferedImage(options.widthPx(), options.heightPx(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.transform(AffineTransform.getScaleInstance(options.scale(), options.scale()));
            picture.paint(theme, graphics, width(), height());
        } finally {
            graphics.dispose();
        }
        ImageIO.setUseCache(false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IllegalStateException("the Java runtime has no PNG writer");
        }
        return bytes.toByteArray();
    }

    /** Returns a chart as an SVG file with real text. */
    byte[] svg(Picture picture) throws IOException {
        Document document = newDocument();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("Drawn by Yardstick");
        context.setPrecision(2);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension((int) Math.round(width()), (int) Math.round(height())));
        picture.paint(theme, graphics, width(), height());
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", String.format(Locale.ROOT, "0 0 %.0f %.0f", width(), height()));
        root.setAttribute("role", "img");
        root.setAttribute("lang", options.language().code());
        Element title = document.createElementNS(SVG, "title");
        title.setTextContent(picture.title());
        root.insertBefore(title, root.getFirstChild());
        nameFamilies(root);
        StringWriter text = new StringWriter();
        graphics.stream(root, text, false, false);
        return DOCTYPE.matcher(text.toString()).replaceFirst("").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a page as a PDF file of one page, with real text and the typefaces in it. */
    byte[] pdf(Picture picture) throws IOException {
        try (PDDocument document = new PDDocument()) {
            // Without a number of ours the file would hold the time of day.
            document.setDocumentId(1L);
            PDPage page = new PDPage(new PDRectangle((float) width(), (float) height()));
            document.addPage(page);
            document.getDocumentInformation().setTitle(picture.title());
            document.getDocumentInformation().setCreator("Yardstick");
            try (PdfBoxGraphics2DFontTextDrawer text = new PdfBoxGraphics2DFontTextDrawer()) {
                for (Fonts.Face face : Fonts.Face.values()) {
                    for (String file : face.files()) {
                        text.registerFont(Fonts.open(file));
                    }
                }
                PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, (float) width(), (float) height());
                graphics.setFontTextDrawer(text);
                picture.paint(theme, graphics, width(), height());
                graphics.dispose();
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawForm(graphics.getXFormObject());
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            }
        }
    }

    /** Writes a file under a temporary name and then moves it to its own. */
    static Path write(Path folder, String name, byte[] content) throws ReportException {
        Path target = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Path temporary = folder.resolve("." + name + ".tmp");
            try {
                Files.write(temporary, content);
                move(temporary, target);
            } finally {
                Files.deleteIfExists(temporary);
            }
            return target;
        } catch (IOException e) {
            throw new ReportException(
                    target + " cannot be written (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "). Maybe the disk is full or the folder is read-only: choose another with --out.",
                    e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private double width() {
        return options.widthPx() / options.scale();
    }

    private double height() {
        return options.heightPx() / options.scale();
    }

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java runtime has no XML documents", e);
        }
    }

    /** Names the typeface and its kin for text; groups without text keep no font of the library's own defaults. */
    private static void nameFamilies(Element element) {
        if (element.hasAttribute("font-family")) {
            boolean text = element.getElementsByTagName("text").getLength() > 0;
            String asked = element.getAttribute("font-family");
            Optional<Fonts.Face> face = Arrays.stream(Fonts.Face.values())
                    .filter(one -> asked.contains(one.family()))
                    .findFirst();
            if (face.isPresent()) {
                element.setAttribute("font-family", FAMILIES.getOrDefault(face.get(), asked));
            } else if (!text || element.getTagName().equals("svg")) {
                element.removeAttribute("font-family");
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                nameFamilies(inner);
            }
        }
    }
}
