package io.ringback.house;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the compiler's parser says of the Java files of a folder: their types and methods, without compiling them. */
final class JavaSource {
    /** A type with where it stands and whether people outside its package see it and can read what it is. */
    record Type(String file, String name, boolean topLevelPublic, boolean documented) {}

    /** A method that has a body, with the number of lines it takes from its first to its last. */
    record Method(String file, String name, long lines) {}

    private final List<Type> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();

    private JavaSource() {}

    static JavaSource parse(String folder) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "tests run on a JDK");
        JavaSource source = new JavaSource();
        List<Path> paths = Repository.files(folder, ".java");
        if (paths.isEmpty()) {
            return source;
        }
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(paths);
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                source.new Scanner(unit, trees).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return source;
    }

    List<Type> types() {
        return types;
    }

    List<Method> methods() {
        return methods;
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final String file;

        Scanner(CompilationUnitTree unit, DocTrees trees) {
            this.unit = unit;
            this.trees = trees;
            this.file = Repository.name(Path.of(unit.getSourceFile().toUri()));
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            boolean topLevel = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
            boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            types.add(new Type(file, type.getSimpleName().toString(), topLevel && isPublic, comment != null));
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            if (method.getBody() != null) {
                var positions = trees.getSourcePositions();
                long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
                long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
                methods.add(new Method(file, method.getName().toString(), last - first + 1));
            }
            return super.visitMethod(method, null);
        }
    }
}
